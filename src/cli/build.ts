import { spawn } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { buildEdition } from '../content/edition.ts'
import { formatProblem } from '../content/problems.ts'
import { HANDBOOKS_FOLDER, OUT, ROOT } from './paths.ts'

function run(command: string, args: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(ROOT, 'node_modules', command), ...args], { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] })
    child.on('error', reject)
    child.on('exit', (code) => resolve(code ?? 1))
  })
}

/** Compiles the handbooks into out/edition.json. Exit code 1, with every problem named, when they have mistakes. */
export async function buildHandbooks(): Promise<number> {
  const { edition, problems } = await buildEdition(HANDBOOKS_FOLDER)
  if (edition === null) {
    for (const problem of problems) console.error(formatProblem(problem))
    console.error(`手册有 ${problems.length} 处错误，没有生成新版。`)
    return 1
  }
  await mkdir(OUT, { recursive: true })
  await writeFile(join(OUT, 'edition.json'), JSON.stringify(edition))
  return 0
}

/** Builds the three bundles into out/. */
export function buildProgram(): Promise<number> {
  return run('electron-vite/bin/electron-vite.js', ['build', '--logLevel', 'error'])
}

/** `fengce build`: handbooks and program. */
export async function build(): Promise<number> {
  // The program is built first: it empties its own folders below out/, never the edition.
  return (await buildProgram()) || buildHandbooks()
}

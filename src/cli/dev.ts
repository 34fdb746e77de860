import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { buildEdition } from '../content/edition.ts'
import { formatProblem } from '../content/problems.ts'
import { runServer } from '../server/run.ts'
import { HANDBOOKS_FOLDER, OUT, ROOT } from './paths.ts'

/** `npm run dev`: rebuilds the bundles as files change, and serves them with the backend from source. */
export async function dev(args: readonly string[]): Promise<number> {
  const { edition, problems } = await buildEdition(HANDBOOKS_FOLDER)
  if (edition === null) {
    for (const problem of problems) console.error(formatProblem(problem))
    return 1
  }
  const bundler = spawn(
    process.execPath,
    [join(ROOT, 'node_modules/electron-vite/bin/electron-vite.js'), 'build', '--watch'],
    { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] },
  )
  const code = await runServer(args, { edition: () => Promise.resolve(edition), pages: join(OUT, 'renderer') })
  bundler.kill()
  return code
}

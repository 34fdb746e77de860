import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { readOptions, UsageError } from '../server/options.ts'
import { buildHandbooks, buildProgram } from './build.ts'
import { findElectron } from './electronRuntime.ts'
import { HANDBOOKS_FOLDER, OUT, ROOT } from './paths.ts'
import { isStale } from './stale.ts'

const PROGRAM = ['src', 'electron', 'electron.vite.config.ts', 'package-lock.json'].map((path) => join(ROOT, path))
const CONTENT = [HANDBOOKS_FOLDER, ...['src/content', 'src/core', 'src/contract'].map((path) => join(ROOT, path))]

async function buildStale(): Promise<number> {
  if (await isStale(join(OUT, 'main', 'server.js'), PROGRAM)) {
    console.log('正在生成程序……')
    const code = await buildProgram()
    if (code !== 0) return code
  }
  if (await isStale(join(OUT, 'edition.json'), CONTENT)) {
    console.log('正在编排手册……')
    return buildHandbooks()
  }
  return 0
}

/** Runs a program in front of the user until it ends; a signal to us is passed on. Gives its exit code. */
function runInFront(file: string, args: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { stdio: 'inherit' })
    const pass = (signal: NodeJS.Signals): void => void child.kill(signal)
    process.on('SIGINT', pass)
    process.on('SIGTERM', pass)
    child.on('error', reject)
    child.on('exit', (code) => {
      process.off('SIGINT', pass)
      process.off('SIGTERM', pass)
      resolve(code ?? 0)
    })
  })
}

/** `npm start`: builds what is stale, then opens the desktop, or the browser host where Electron cannot run. */
export async function start(args: readonly string[]): Promise<number> {
  try {
    const { data } = readOptions(args)
    const built = await buildStale()
    if (built !== 0) return built
    const electron = findElectron(process.env)
    if ('path' in electron) return await runInFront(electron.path, [ROOT, ...(data === undefined ? [] : [`--data=${data}`])])
    console.log(`${electron.missing}，改用浏览器打开同一个应用。`)
    return await runInFront(process.execPath, [join(OUT, 'main', 'server.js'), ...args])
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    console.error(error.message)
    return 2
  }
}

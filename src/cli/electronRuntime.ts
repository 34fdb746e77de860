import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** An Electron binary that runs here, or why there is none. */
export type Runtime = { readonly path: string } | { readonly missing: string }

const TIME_LIMIT = 5_000

function candidate(env: Readonly<Record<string, string | undefined>>): string | null {
  const named = env['ELECTRON_EXEC_PATH']
  if (named !== undefined) return named
  let folder: string
  try {
    // Resolving package.json does not run the package: requiring `electron` itself starts a download.
    folder = dirname(createRequire(import.meta.url).resolve('electron/package.json'))
  } catch {
    return null
  }
  const pathFile = join(folder, 'path.txt')
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8').trim() : null
  const dist = env['ELECTRON_OVERRIDE_DIST_PATH']
  if (dist !== undefined) return join(dist, name ?? (process.platform === 'win32' ? 'electron.exe' : 'electron'))
  return name === null ? null : join(folder, 'dist', name)
}

/** Finds Electron's runtime without ever starting a download; the binary must exist and answer `--version`. */
export function findElectron(env: Readonly<Record<string, string | undefined>>): Runtime {
  const path = candidate(env)
  if (path === null || !existsSync(path)) return { missing: '这台电脑上没有 Electron 运行时' }
  const answer = spawnSync(path, ['--version'], { timeout: TIME_LIMIT, stdio: 'ignore' })
  return answer.status === 0 ? { path } : { missing: 'Electron 运行时不能启动' }
}

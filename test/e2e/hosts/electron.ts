import { once } from 'node:events'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { _electron } from '@playwright/test'
import { ROOT } from './host.ts'
import type { StartHost } from './host.ts'

/** Chromium's sandbox refuses to run as root; tests in containers do. */
const AS_ROOT = process.getuid?.() === 0 ? ['--no-sandbox'] : []

/** The desktop shell in a real Electron. Its user data stays the same across restarts of one test. */
export function electronHost(executablePath: string, watch: (app: Awaited<ReturnType<typeof _electron.launch>>) => Promise<void>): StartHost {
  const home = mkdtemp(join(tmpdir(), 'fengce-electron-'))
  return async (dataDir) => {
    const args = [...AS_ROOT, `--user-data-dir=${await home}`, `--data=${dataDir}`, fileURLToPath(ROOT)]
    const app = await _electron.launch({ executablePath, args })
    await watch(app)
    const child = app.process()
    const ended = once(child, 'close') as Promise<[code: number | null, signal: string | null]>
    const page = await app.firstWindow()
    return {
      page,
      origin: 'app://fengce',
      async stop() {
        await page.close()
        const [code, signal] = await ended
        return { code, signal, stdout: '', stderr: '' }
      },
    }
  }
}

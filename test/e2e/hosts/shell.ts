import type { BrowserContext } from '@playwright/test'
import { SHELL_ORIGIN, startStandIn } from '../../standin/browser/standIn.ts'
import type { StartHost } from './host.ts'

/** The desktop shell: the built main bundle on the stand-in for Electron. */
export function shellHost(context: BrowserContext, report: (problem: string) => void): StartHost {
  return async (dataDir) => {
    const shell = await startStandIn(context, dataDir, report)
    const early = shell.ended.then(({ code, stdout, stderr }) => {
      throw new Error(`the shell ended (${code}) before its window had loaded\n${stdout}${stderr}`)
    })
    const { page } = await Promise.race([shell.windows.loaded(0), early])
    return { page, origin: SHELL_ORIGIN, shell, stop: shell.close }
  }
}

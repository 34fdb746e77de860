import { fileURLToPath } from 'node:url'
import type { BrowserContext } from '@playwright/test'
import { startNode } from '../../standin/browser/child.ts'
import { ROOT } from './host.ts'
import type { StartHost } from './host.ts'

const SERVER = fileURLToPath(new URL('out/main/server.js', ROOT))

/** The browser host: the built server, opened by its launch link. After a restart it has its old port again. */
export function httpHost(context: BrowserContext): StartHost {
  return async (dataDir, before) => {
    const opening = context.newPage()
    const port = before === undefined ? '0' : new URL(before).port
    const { child, end, said } = startNode([SERVER, '--no-open', '--port', port, '--data', dataDir], {}, false)
    const [, link = ''] = await said(/(http:\/\/\S+\/launch\?t=\S+)/)
    const page = await opening
    await page.goto(link)
    return {
      page,
      origin: new URL(link).origin,
      async stop() {
        await page.close()
        child.kill('SIGINT')
        return end()
      },
    }
  }
}

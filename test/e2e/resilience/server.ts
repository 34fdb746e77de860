import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { startNode } from '../../standin/browser/child.ts'
import type { Program } from '../../standin/browser/child.ts'
import { ROOT } from '../hosts/host.ts'
import { expect, test as base } from '../host.ts'

const SERVER = fileURLToPath(new URL('out/main/server.js', ROOT))

/** A server that a test can end in every way and start again, with its launch link. */
export interface Server {
  readonly origin: string
  /** The one-time link of the present process. */
  readonly link: string
  start(): Promise<void>
  /** Ends it as a power cut would. */
  kill(): Promise<void>
}

async function started(port: string, dataDir: string): Promise<{ readonly program: Program; readonly link: string }> {
  const program = startNode([SERVER, '--no-open', '--port', port, '--data', dataDir], {}, false)
  const [, link = ''] = await program.said(/(http:\/\/\S+\/launch\?t=\S+)/)
  return { program, link }
}

export const test = base.extend<{ server: Server }>({
  // Asks for `problems`, so that the console is watched here as everywhere.
  server: async ({ context, dataDir, problems }, use) => {
    expect(problems.found()).toEqual([])
    let running = await started('0', dataDir)
    let alive = true
    const { origin, port } = new URL(running.link)
    await use({
      origin,
      get link() {
        return running.link
      },
      async start() {
        running = await started(port, dataDir)
        alive = true
      },
      async kill() {
        alive = false
        running.program.child.kill('SIGKILL')
        await running.program.end()
      },
    })
    // Before the server goes: a page would complain of what it still fetches.
    for (const page of context.pages()) await page.close()
    if (!alive) return
    running.program.child.kill('SIGINT')
    const { code, stderr } = await running.program.end()
    expect(code, stderr).toBe(0)
  },
})

/** The sentence across the page with these words. */
export const notice = (page: Page, words: string | RegExp) => page.getByRole('status').filter({ hasText: words })

export { expect } from '../host.ts'

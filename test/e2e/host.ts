import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test as base } from '@playwright/test'
import type { BrowserContext, Page } from '@playwright/test'
import { electronHost } from './hosts/electron.ts'
import { ROOT } from './hosts/host.ts'
import type { RunningHost, StartHost } from './hosts/host.ts'
import { httpHost } from './hosts/http.ts'
import { collectProblems } from './hosts/problems.ts'
import type { Problems } from './hosts/problems.ts'
import { shellHost } from './hosts/shell.ts'

/** Which host a project runs its walks on. */
export interface HostOptions {
  readonly host: 'http' | 'shell' | 'electron'
  /** For `electron`: the binary, or the reason why there is none. */
  readonly electronRuntime?: string | undefined
}

/** A desk of the product on a fresh data folder. The same on every host. */
export interface Desk {
  /** The first window. A restart gives a new one: ask again. */
  readonly page: Page
  readonly dataDir: string
  readonly origin: string
  /** Opens an address of ours: `/legal-basis/0095`. */
  goto(path: string): Promise<void>
  /** Ends the product and starts it again on the same folder, in the same browser profile. */
  restart(): Promise<void>
  /** A console error this test brings about on purpose, e.g. the 404 of a call. Any other one fails the test. */
  tolerate(problem: RegExp): void
}

export interface Fixtures {
  desk: Desk
  /** The fresh data folder; a test that prepares it asks for it before `desk`. */
  dataDir: string
  problems: Problems
  /** What runs under the desk; only tests of one host look at it. */
  running: { current: RunningHost }
  startHost: StartHost
  /** Skips the test where its host is not there, with the reason. */
  present: void
}

function startOn(options: HostOptions, context: BrowserContext, problems: Problems): StartHost {
  if (options.host === 'http') return httpHost(context)
  if (options.host === 'shell') return shellHost(context, problems.report)
  return electronHost(options.electronRuntime ?? '', (app) => problems.watch(app.context()))
}

async function stop(host: RunningHost): Promise<void> {
  const { code, signal, stderr } = await host.stop()
  expect(code, `the process ends with 0 (signal ${signal})\n${stderr}`).toBe(0)
}

export const test = base.extend<Fixtures & HostOptions>({
  host: ['http', { option: true }],
  electronRuntime: [undefined, { option: true }],

  dataDir: async ({ host }, use) => {
    const folder = await mkdtemp(join(tmpdir(), `fengce-${host}-`))
    await use(folder)
    await rm(folder, { recursive: true, force: true })
  },

  problems: async ({ context }, use) => {
    const problems = collectProblems()
    await problems.watch(context)
    await use(problems)
    expect(problems.found(), 'nothing is reported on the console').toEqual([])
  },

  // Before anything else is set up: a skipped test costs nothing.
  present: [
    async ({ host, electronRuntime }, use, testInfo) => {
      testInfo.skip(host === 'electron' && !existsSync(electronRuntime ?? ''), electronRuntime ?? '没有说明 Electron 运行时在哪里')
      await use()
    },
    { auto: true },
  ],

  startHost: async ({ context, problems, host, electronRuntime }, use) => {
    if (!existsSync(new URL('out/main/main.js', ROOT))) throw new Error('out/ is missing: run `npm run build` first')
    await use(startOn({ host, electronRuntime }, context, problems))
  },

  running: async ({ startHost, dataDir }, use) => {
    const running = { current: await startHost(dataDir) }
    await use(running)
    await stop(running.current)
  },

  desk: async ({ running, startHost, dataDir, problems }, use) => {
    await use({
      get page() {
        return running.current.page
      },
      dataDir,
      get origin() {
        return running.current.origin
      },
      async goto(path) {
        await running.current.page.goto(running.current.origin + path)
      },
      async restart() {
        const { origin } = running.current
        await stop(running.current)
        running.current = await startHost(dataDir, origin)
      },
      tolerate: problems.tolerate,
    })
  },
})

export { expect }

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext } from '@playwright/test'
import { HOME_VARIABLE } from '../singleInstance.ts'
import type { Peer, ToBrowser, ToProcess } from '../wire.ts'
import { createPeer } from '../wire.ts'
import { toBrowser } from './address.ts'
import { startNode } from './child.ts'
import type { Ended, Program } from './child.ts'
import { routePages } from './pages.ts'
import { createPorts } from './ports.ts'
import type { Ports } from './ports.ts'
import { createWindows } from './windows.ts'
import type { Windows } from './windows.ts'

/** The product's one page address. */
export const PRODUCT_ORIGIN = 'app://fengce'
/** Where its pages appear in Chromium. */
export const SHELL_ORIGIN = toBrowser(PRODUCT_ORIGIN)

const REGISTER = join(import.meta.dirname, '..', 'register.ts')
const MAIN = join(import.meta.dirname, '..', '..', '..', 'out', 'main', 'main.js')

/** A running desktop shell whose windows are pages of a browser context. */
export interface StandIn {
  readonly windows: Windows
  readonly ports: Ports
  /** Asks the main process; see wire.ts. */
  readonly ask: Peer<ToProcess>['ask']
  readonly ended: Promise<Ended>
  /** Closes every window as a person does, and waits for the process to end. */
  readonly close: () => Promise<Ended>
  /** Starts the program a second time, as a person does who does not see the first; resolves with its end. */
  readonly startAgain: () => Promise<Ended>
}

function program(main: string, home: string, dataDir: string): Program {
  return startNode(['--import', REGISTER, main, `--data=${dataDir}`], { [HOME_VARIABLE]: home }, true)
}

/**
 * Starts the built main bundle (or a test's own) on a data folder. `report` is told of everything that real Electron
 * would not do: requests to a network, a preload script that failed, a member that is not modelled.
 */
export async function startStandIn(
  context: BrowserContext,
  dataDir: string,
  report: (problem: string) => void,
  main = MAIN,
): Promise<StandIn> {
  const home = await mkdtemp(join(tmpdir(), 'fengce-standin-'))
  const { child, ended, end } = program(main, home, dataDir)
  const peerOf = (): Peer<ToProcess> => peer
  const ports = createPorts(peerOf)
  const windows = createWindows({ context, origin: PRODUCT_ORIGIN, ports, process: peerOf, report })
  const done = async (work: Promise<unknown> | void): Promise<null> => {
    await work
    return null
  }
  const peer = createPeer<ToBrowser, ToProcess>(
    (letter) => {
      if (child.connected) child.send(letter)
    },
    {
      openWindow: (asked) => done(windows.open(asked)),
      loadUrl: (asked) => done(windows.load(asked)),
      act: (asked) => done(windows.act(asked)),
      portPost: ({ port, data }) => done(ports.post(port, data)),
      portClose: ({ port }) => done(ports.drop(port)),
    },
  )
  child.on('message', (letter) => peer.receive(letter))
  await routePages(context, peerOf, windows.idOf, report)
  const cleanUp = async (): Promise<void> => {
    await ended
    // With the process its windows vanish.
    for (const { page } of windows.shown.slice()) await page.close()
    await rm(home, { recursive: true, force: true })
  }
  void cleanUp()
  return {
    windows,
    ports,
    ask: peer.ask,
    ended,
    async close() {
      for (const { page } of windows.shown.slice()) await page.close()
      return end()
    },
    startAgain: () => program(main, home, dataDir).ended,
  }
}

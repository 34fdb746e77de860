import type { Page } from '@playwright/test'
import type { Ended } from '../../standin/browser/child.ts'
import type { StandIn } from '../../standin/browser/standIn.ts'

/** A running product with its first window open. */
export interface RunningHost {
  readonly page: Page
  /** `http://127.0.0.1:40123`, `https://fengce.standin` or `app://fengce`. */
  readonly origin: string
  /** The stand-in for Electron, where that is the host. */
  readonly shell?: StandIn
  /** Closes the product as a person does, and gives how its process ended. */
  stop(): Promise<Ended>
}

/** Starts the product on a data folder. `origin` is the one it had before a restart. */
export type StartHost = (dataDir: string, origin?: string) => Promise<RunningHost>

/** The built program, relative to the checkout's root. */
export const ROOT = new URL('../../../', import.meta.url)

import type { Peer, ToBrowser } from './wire.ts'

let peer: Peer<ToBrowser> | undefined

/** Called once, at the start of a process that a test run started. */
export function connectBrowser(half: Peer<ToBrowser>): void {
  peer = half
}

/** The half of the stand-in that owns the browser. */
export function browserHalf(): Peer<ToBrowser> {
  if (peer === undefined) throw new Error('this process was not started by test/standin/browser: it has no browser')
  return peer
}

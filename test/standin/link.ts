import type { Peer, ToBrowser, ToProcess } from './wire.ts'
import { createPeer } from './wire.ts'
import { arrivals, deliverMessage, deliverPortClosed, deliverPortMessage } from './ipcMain.ts'
import { clickMenu } from './menu.ts'
import { respond } from './protocol.ts'
import { decide } from './session.ts'
import { windowById } from './windows.ts'
import { connectBrowser } from './browserHalf.ts'

/**
 * Connects the process half to the browser half. Without an IPC channel (a probe that only imports
 * the module) nothing is connected, and whatever needs a browser throws.
 */
export function connect(): void {
  if (process.send === undefined) return
  const peer: Peer<ToBrowser> = createPeer<ToProcess, ToBrowser>((letter) => void process.send?.(letter), {
    fetch: respond,
    permission: ({ permission, url }) => decide(permission, url),
    willNavigate: ({ window, url }) => windowById(window).navigate(url),
    windowOpen: ({ window, url }) => windowById(window).open(url),
    readyToShow: ({ window }) => windowById(window).readyToShow(),
    windowClosed: ({ window }) => windowById(window).closed(),
    minimize: ({ window }) => windowById(window).minimize(),
    message: deliverMessage,
    portMessage: deliverPortMessage,
    portClosed: deliverPortClosed,
    menu: clickMenu,
    arrivals: ({ channel }) => arrivals(channel),
  })
  process.on('message', (letter) => peer.receive(letter))
  // The test run is gone: nobody will ever close this process.
  process.on('disconnect', () => process.exit(1))
  connectBrowser(peer)
}

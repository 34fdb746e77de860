import type { IpcMain } from 'electron'
import { RPCHandler } from '@orpc/server/message-port'
import type { Backend } from '../src/app/backend.ts'
import { isOurs } from './origin.ts'

/** The one channel between a page and the main process: it hands over a MessagePort. */
export const PORT_CHANNEL = 'fengce:port'

/**
 * Answers the contract over a port that a page of ours sent. Refused: a frame that is not the
 * window's main frame, a foreign address, and anything but exactly one port.
 */
export function setupRpc(ipcMain: IpcMain, backend: Backend): void {
  const handler = new RPCHandler(backend.router)
  ipcMain.on(PORT_CHANNEL, (event) => {
    const frame = event.senderFrame
    const [port, ...others] = event.ports
    const trusted = frame !== null && frame === event.sender.mainFrame && isOurs(frame.url)
    if (!trusted || port === undefined || others.length > 0) {
      for (const each of event.ports) each.close()
      return
    }
    handler.upgrade(port, {
      context: {
        session: {
          desk: { id: backend.desk.id, kind: 'desk', notice: '' },
          host: 'electron',
          station: backend.station.id,
          person: null,
        },
      },
    })
    port.start()
  })
}

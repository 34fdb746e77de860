import type { IncomingMessage, ServerResponse } from 'node:http'
import { BodyLimitPlugin, RPCHandler } from '@orpc/server/node'
import { SimpleCsrfProtectionHandlerPlugin } from '@orpc/server/plugins'
import { RPCHandler as SocketHandler } from '@orpc/server/ws'
import type { WebSocket } from 'ws'
import type { Router } from '../app/router/index.ts'
import type { Session } from '../app/session.ts'

/** Calls over HTTP under this path, live changes over a WebSocket at the other. */
export const RPC_PATH = '/rpc'
export const LIVE_PATH = '/live'
/** An import of 2 MB as base64, and what goes with it. */
const LARGEST_CALL = 3_000_000

/** Carries the contract over HTTP; the WebSocket carries the change stream and nothing else. */
export function createRpc(router: Router) {
  const calls = new RPCHandler(router, {
    plugins: [new SimpleCsrfProtectionHandlerPlugin(), new BodyLimitPlugin({ maxBodySize: LARGEST_CALL })],
  })
  const live = new SocketHandler({ changes: router.changes })
  return {
    /** True when the request was a call and has been answered. */
    async handle(request: IncomingMessage, response: ServerResponse, session: Session): Promise<boolean> {
      const { matched } = await calls.handle(request, response, { prefix: RPC_PATH, context: { session } })
      return matched
    },
    attach(socket: WebSocket, session: Session): void {
      void live.upgrade(socket, { context: { session } })
    },
  }
}

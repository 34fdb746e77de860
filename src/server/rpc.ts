import type { IncomingMessage, ServerResponse } from 'node:http'
import { ORPCError } from '@orpc/server'
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

const FORGED = new ORPCError('CSRF_TOKEN_MISMATCH', {
  status: 403,
  message: '请求不是从枫册的页面发出的，已拒绝。请刷新页面后重试。',
})

/** The sentence for what is wrong with a call before its operation sees it; an operation's own errors are sentences already. */
function toSentence(error: unknown): unknown {
  if (!(error instanceof ORPCError)) {
    return new ORPCError('BAD_REQUEST', { message: '请求的格式不对，没有执行。请刷新页面后重试。', cause: error })
  }
  if (error.code !== 'PAYLOAD_TOO_LARGE') return error
  return new ORPCError('PAYLOAD_TOO_LARGE', { message: '提交的内容太大，没有保存。请换小一些的文件，或者分几次提交。' })
}

/** Carries the contract over HTTP; the WebSocket carries the change stream and nothing else. */
export function createRpc(router: Router) {
  const calls = new RPCHandler(router, {
    interceptors: [
      async (call) => {
        try {
          return await call.next()
        } catch (error) {
          throw toSentence(error)
        }
      },
    ],
    plugins: [new SimpleCsrfProtectionHandlerPlugin({ error: FORGED }), new BodyLimitPlugin({ maxBodySize: LARGEST_CALL })],
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

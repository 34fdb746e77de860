import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import sirv from 'sirv'
import { WebSocketServer } from 'ws'
import type { Backend } from '../app/backend.ts'
import { SECURITY_HEADERS } from '../app/pageSecurity.ts'
import type { Session } from '../app/session.ts'
import { judge } from './guard.ts'
import { createLauncher } from './launch.ts'
import { DEFAULT_PORT } from './options.ts'
import { createRpc, LIVE_PATH, RPC_PATH } from './rpc.ts'

export interface HttpHost {
  readonly port: number
  /** `http://127.0.0.1:4310` */
  readonly origin: string
  /** A one-time link that gives the browser this machine's desk. */
  launchLink(): string
  close(): Promise<void>
}

/** The port asked for is taken or not ours to take; the message says what to do. */
export class PortBusy extends Error {
  constructor(port: number, why: 'taken' | 'forbidden' = 'taken') {
    const other = why === 'forbidden' || port === 65_535 ? DEFAULT_PORT : port + 1
    super(
      why === 'taken'
        ? `端口 ${port} 已被别的程序占用。请关闭那个程序，或者用 --port 换一个端口，例如 --port ${other}。`
        : `系统不允许使用端口 ${port}。请用 --port 换一个端口，例如 --port ${other}。`,
    )
    this.name = 'PortBusy'
  }
}

function listen(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') reject(new PortBusy(port))
      else reject(error.code === 'EACCES' ? new PortBusy(port, 'forbidden') : error)
    })
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port))
  })
}

function refuse(response: ServerResponse, status: number, message: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(message)
}

function refuseUpgrade(socket: Duplex, status: number): void {
  // The sender may be gone already; without a listener that would end the whole host.
  socket.on('error', () => socket.destroy())
  socket.end(`HTTP/1.1 ${status} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}

/**
 * Serves the user interface in `pages` and the contract of `backend` on loopback.
 * `port` 0 takes a free one; a taken port is a PortBusy error.
 */
export async function startHttpHost(
  backend: Backend,
  options: { readonly host: string; readonly port: number; readonly pages: string },
): Promise<HttpHost> {
  const launcher = createLauncher(backend.folderId, backend.desk.id, backend.deskKey)
  const rpc = createRpc(backend.router)
  const files = sirv(options.pages, {
    single: true,
    etag: true,
    setHeaders: (response, path) => {
      response.setHeader(
        'cache-control',
        path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      )
    },
  })
  const sockets = new WebSocketServer({ noServer: true, maxPayload: 64 * 1024 })
  const server = createServer()
  const port = await listen(server, options.host, options.port)
  const origin = `http://${options.host === '::1' ? '[::1]' : options.host}:${port}`
  const sessionOf = (request: IncomingMessage): Session => ({
    desk: launcher.identify(request.headers.cookie),
    host: 'http',
    station: backend.station.id,
    person: null,
  })

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value)
    const verdict = judge(request, port, false)
    if (!verdict.ok) return refuse(response, verdict.status, verdict.message)
    const url = new URL(request.url ?? '/', origin)
    if (url.pathname === '/launch' && request.method === 'GET') {
      const fresh = launcher.redeem(url.searchParams.get('t') ?? '')
      const known = launcher.identify(request.headers.cookie).kind === 'desk'
      response.setHeader('cache-control', 'no-store')
      if (fresh) response.setHeader('set-cookie', launcher.cookie())
      response.writeHead(303, { location: fresh || known ? '/' : '/?launch=stale' }).end()
      return
    }
    if (url.pathname.startsWith(`${RPC_PATH}/`)) {
      response.setHeader('cache-control', 'no-store')
      if (!(await rpc.handle(request, response, sessionOf(request)))) refuse(response, 404, '没有这个操作。')
      return
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405, '这个地址只能读取。')
    files(request, response, () => refuse(response, 404, '没有这个页面。'))
  }

  server.on('request', (request, response) => {
    answer(request, response).catch(() => {
      if (!response.headersSent) refuse(response, 500, '后台出错。请重试。')
      else response.destroy()
    })
  })
  server.on('upgrade', (request, socket, head) => {
    const verdict = judge(request, port, true)
    if (!verdict.ok) return refuseUpgrade(socket, verdict.status)
    if (request.url !== LIVE_PATH) return refuseUpgrade(socket, 404)
    sockets.handleUpgrade(request, socket, head, (client) => {
      client.on('error', () => client.terminate())
      rpc.attach(client, sessionOf(request))
    })
  })

  return {
    port,
    origin,
    launchLink: () => `${origin}/launch?t=${launcher.issue()}`,
    async close() {
      for (const client of sockets.clients) client.close(1001)
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      for (const client of sockets.clients) client.terminate()
      server.closeAllConnections()
      await closed
    },
  }
}

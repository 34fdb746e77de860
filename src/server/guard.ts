import type { IncomingMessage } from 'node:http'

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '::1'])

/** Whether a host name given on the command line stays on this machine. */
export function isLoopback(host: string): boolean {
  return LOOPBACK.has(host)
}

/** The values of `Host` this server answers to; any other name may be a rebound DNS name. */
export function allowedHosts(port: number): ReadonlySet<string> {
  const names = ['127.0.0.1', 'localhost', '[::1]']
  return new Set(port === 80 ? names.flatMap((name) => [name, `${name}:80`]) : names.map((name) => `${name}:${port}`))
}

export type Verdict = { readonly ok: true } | { readonly ok: false; readonly status: 403 | 421; readonly message: string }

/**
 * Judges a request or an upgrade by Host, Origin and Sec-Fetch-Site. An upgrade and every call
 * that can change something must carry our own Origin; a plain navigation has none.
 */
export function judge(request: Pick<IncomingMessage, 'headers' | 'method'>, port: number, upgrade: boolean): Verdict {
  const { host, origin } = request.headers
  const hosts = allowedHosts(port)
  if (host === undefined || !hosts.has(host.toLowerCase())) {
    return { ok: false, status: 421, message: '请求的主机名不是本机地址，已拒绝。请用 127.0.0.1 打开枫册。' }
  }
  const reading = request.method === 'GET' || request.method === 'HEAD'
  if (origin === undefined ? upgrade || !reading : !hosts.has(origin.toLowerCase().replace(/^http:\/\//, ''))) {
    return { ok: false, status: 403, message: '请求来自别的网站，已拒绝。' }
  }
  if (request.headers['sec-fetch-site'] === 'cross-site' && (upgrade || !reading)) {
    return { ok: false, status: 403, message: '请求来自别的网站，已拒绝。' }
  }
  return { ok: true }
}

import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import type { Protocol } from 'electron'
import { SECURITY_HEADERS } from '../src/app/pageSecurity.ts'
import { HOST, SCHEME } from './origin.ts'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.json': 'application/json',
}

/** Must run before the app is ready: our scheme behaves like https, with a code cache. */
export function registerScheme(protocol: Protocol): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ])
}

/**
 * The file under `root` that answers a path, or null when the path leads outside it.
 * A path without an ending is a route of the single page.
 */
export function fileFor(root: string, pathname: string): string | null {
  let path: string
  try {
    path = decodeURIComponent(pathname)
  } catch {
    return null
  }
  if (path.includes('\0') || path.includes('\\')) return null
  const file = normalize(join(root, path))
  if (file !== root && !file.startsWith(root.endsWith(sep) ? root : root + sep)) return null
  return extname(file) === '' ? join(root, 'index.html') : file
}

/** Serves the built user interface under app://fengce/. */
export function setupPages(protocol: Protocol, root: string): void {
  protocol.handle(SCHEME, async (request) => {
    const url = new URL(request.url)
    const file = url.host === HOST && request.method === 'GET' ? fileFor(root, url.pathname) : null
    if (file === null) return new Response('', { status: 404, headers: SECURITY_HEADERS })
    try {
      const body = await readFile(file)
      const type = TYPES[extname(file)] ?? 'application/octet-stream'
      return new Response(new Uint8Array(body), { headers: { ...SECURITY_HEADERS, 'content-type': type } })
    } catch {
      return new Response('', { status: 404, headers: SECURITY_HEADERS })
    }
  })
}

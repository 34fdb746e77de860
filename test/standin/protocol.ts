import { isReady } from './app.ts'
import { NotModelled, strict } from './refuse.ts'
import type { PageRequest, PageResponse } from './wire.ts'

type Handler = (request: Request) => Response | Promise<Response>
interface Scheme {
  readonly scheme: string
  readonly privileges?: Readonly<Record<string, boolean>>
}

/** What an https origin, under which the pages appear, has in any case: a scheme without it is refused. */
const ASSUMED = ['standard', 'secure', 'supportFetchAPI']
const privileged = new Set<string>()
const handlers = new Map<string, Handler>()

export const protocol = strict('protocol', {
  registerSchemesAsPrivileged(schemes: readonly Scheme[]): void {
    if (isReady()) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
    for (const { scheme, privileges } of schemes) {
      if (ASSUMED.every((name) => privileges?.[name] === true)) privileged.add(scheme)
    }
  },
  handle(scheme: string, handler: Handler): void {
    if (!isReady()) throw new Error('protocol.handle can only be used after app is ready')
    if (!privileged.has(scheme)) throw new NotModelled(`a scheme without the privileges ${ASSUMED.join(', ')}`)
    handlers.set(scheme, handler)
  },
})

/** What the product's handler answers to a request of a page. */
export async function respond({ url, method, headers }: PageRequest): Promise<PageResponse> {
  const scheme = new URL(url).protocol.slice(0, -1)
  const handler = handlers.get(scheme)
  if (handler === undefined) throw new NotModelled(`a request to ${url}`)
  const response = await handler(new Request(url, { method, headers: headers.map(([name, value]) => [name, value]) }))
  if (response.status >= 300 && response.status < 400) throw new NotModelled('a response that redirects')
  return { status: response.status, headers: [...response.headers], body: new Uint8Array(await response.arrayBuffer()) }
}

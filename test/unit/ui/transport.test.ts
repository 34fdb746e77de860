import { implement } from '@orpc/server'
import { RPCHandler } from '@orpc/server/message-port'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { contract } from '../../../src/contract/index.ts'
import { connect } from '../../../src/ui/client/transport.ts'

const api = implement(contract)
const router = {
  desk: { bookmarks: { list: api.desk.bookmarks.list.handler(() => []) } },
  changes: {
    watch: api.changes.watch.handler(async function* ({ input }) {
      yield { seq: input.since + 1, station: 's', topics: ['notes' as const] }
    }),
  },
}

afterEach(() => vi.unstubAllGlobals())

describe('in the desktop shell', () => {
  it('hands one port over once and speaks the contract through it', async () => {
    const handed: unknown[][] = []
    vi.stubGlobal('location', { origin: 'app://fengce' })
    vi.stubGlobal('window', {
      fengceHost: { kind: 'electron' },
      postMessage(data: unknown, origin: string, ports: MessagePort[]) {
        handed.push([data, origin, ports.length])
        new RPCHandler(router).upgrade(ports[0]!)
        ports[0]!.start()
      },
    })
    const client = connect()
    expect(await client.desk.bookmarks.list({ asOf: {} })).toEqual([])
    const seen: number[] = []
    for await (const { seq } of await client.changes.watch({ since: 4 })) seen.push(seq)
    expect(seen).toEqual([5])
    expect(handed).toEqual([['fengce:connect', 'app://fengce', 1]])
  })
})

describe('over HTTP', () => {
  it('fetches calls and opens a socket for the change stream only', async () => {
    const sockets: string[] = []
    const fetched: Request[] = []
    vi.stubGlobal('location', { origin: 'http://127.0.0.1:4310', host: '127.0.0.1:4310', protocol: 'http:' })
    vi.stubGlobal('window', {})
    vi.stubGlobal('fetch', async (request: Request) => {
      fetched.push(request)
      return new Response(JSON.stringify({ json: [] }), { headers: { 'content-type': 'application/json' } })
    })
    vi.stubGlobal(
      'WebSocket',
      class {
        static readonly OPEN = 1
        readonly readyState = 3
        constructor(address: string) {
          sockets.push(address)
        }
        addEventListener(): void {}
      },
    )
    const client = connect()
    expect(await client.desk.bookmarks.list({ asOf: {} })).toEqual([])
    expect(sockets).toEqual([])
    expect(fetched.map(({ url }) => url)).toEqual(['http://127.0.0.1:4310/rpc/desk/bookmarks/list'])
    expect(fetched[0]?.headers.get('x-csrf-token')).not.toBeNull()
    await expect(client.changes.watch({ since: 0 })).rejects.toThrow('WebSocket is not open')
    await expect(client.changes.watch({ since: 0 })).rejects.toThrow('WebSocket is not open')
    expect(sockets).toEqual(['ws://127.0.0.1:4310/live', 'ws://127.0.0.1:4310/live'])
  })
})

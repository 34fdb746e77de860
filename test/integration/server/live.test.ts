import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/websocket'
import type { ContractRouterClient } from '@orpc/contract'
import { expect, it, onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import type { Contract } from '../../../src/contract/index.ts'
import type { Change } from '../../../src/contract/system.ts'
import { openHost, valueOf } from './host.ts'
import type { RunningHost } from './host.ts'

type Client = ContractRouterClient<Contract>

/** A desk's live connection, as transport.ts makes it. */
function connect({ host }: RunningHost, cookie?: string): { readonly client: Client; readonly socket: WebSocket } {
  const socket = new WebSocket(`ws://127.0.0.1:${host.port}/live`, { origin: host.origin, headers: cookie === undefined ? {} : { cookie } })
  onTestFinished(() => socket.terminate())
  const websocket = socket as unknown as globalThis.WebSocket
  return { client: createORPCClient<Client>(new RPCLink({ websocket })), socket }
}

async function next(changes: AsyncIterator<Change>): Promise<Change> {
  const { done, value } = await changes.next()
  if (done === true) throw new Error('the stream has ended')
  return value
}

it('eight desks each hear of a bookmark over one connection, and calls still answer', async () => {
  const running = await openHost()
  const cookie = await running.launch()
  const { seq } = valueOf(await running.call('system.hello', {})) as { seq: number }
  const streams = await Promise.all(
    Array.from({ length: 8 }, async () => (await connect(running, cookie).client.changes.watch({ since: seq }))[Symbol.asyncIterator]()),
  )
  const heard = Promise.all(streams.map(next))
  const answers = await Promise.all([
    running.call('desk.bookmarks.set', { entry: 'legal-basis/0095', on: true }, { cookie }),
    ...Array.from({ length: 16 }, () => running.call('library.shelf', { asOf: {} }, { cookie })),
  ])
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200))
  const expected = { seq: seq + 1, station: running.backend.station.id, topics: ['bookmarks'] }
  expect(await heard).toEqual(streams.map(() => expected))
})

it('a desk that comes back hears what it missed, or is told to fetch everything', async () => {
  const running = await openHost()
  const cookie = await running.launch()
  const bookmark = (on: boolean) => running.call('desk.bookmarks.set', { entry: 'legal-basis/0095', on }, { cookie })
  await bookmark(true)
  const { seq } = valueOf(await running.call('system.hello', {})) as { seq: number }
  await bookmark(false)
  const missed = await connect(running, cookie).client.changes.watch({ since: seq })
  expect(await next(missed[Symbol.asyncIterator]())).toMatchObject({ seq: seq + 1, topics: ['bookmarks'] })
  const ahead = await connect(running, cookie).client.changes.watch({ since: seq + 100 })
  expect(await next(ahead[Symbol.asyncIterator]())).toMatchObject({ topics: ['refetch'] })
})

it('the connection carries changes and no other operation', async () => {
  const running = await openHost()
  const { client } = connect(running, await running.launch())
  await expect(client.system.hello({})).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(client.desk.bookmarks.set({ entry: 'legal-basis/0095', on: true })).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

it('a message over the limit ends its own connection and no other', async () => {
  const running = await openHost()
  const cookie = await running.launch()
  const quiet = connect(running, cookie)
  const changes = (await quiet.client.changes.watch({ since: 0 }))[Symbol.asyncIterator]()
  const loud = connect(running, cookie).socket
  await new Promise((resolve) => loud.once('open', resolve))
  const closed = new Promise<number>((resolve) => loud.once('close', resolve))
  loud.send('x'.repeat(100_000))
  expect(await closed).toBe(1009)
  await running.call('desk.bookmarks.set', { entry: 'legal-basis/0095', on: true }, { cookie })
  expect(await next(changes)).toMatchObject({ topics: ['bookmarks'] })
})

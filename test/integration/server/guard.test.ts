import { connect } from 'node:net'
import { describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { ask } from './http.ts'
import { openHost, valueOf } from './host.ts'
import type { RunningHost } from './host.ts'

const BOOKMARK = { entry: 'legal-basis/0095', on: true }
const FOREIGN_HOSTS = ['evil.example', '127.0.0.1', '127.0.0.1:1', '127.0.0.1.evil.example', '10.0.0.1', 'localhost.']
const FOREIGN_ORIGINS = ['https://evil.example', 'http://evil.example', 'null', 'http://127.0.0.1', 'http://127.0.0.1:1', 'http://127.0.0.1.evil.example']

async function bookmarks({ call }: RunningHost, cookie: string): Promise<unknown> {
  return valueOf(await call('desk.bookmarks.list', { asOf: {} }, { cookie }))
}

/** What an upgrade was answered with: 101 when it became a WebSocket. */
function upgrade({ host }: RunningHost, headers: Record<string, string>, path = '/live'): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`ws://127.0.0.1:${host.port}${path}`, { headers })
    socket.once('open', () => {
      socket.close()
      resolve(101)
    })
    socket.once('unexpected-response', (_request, response) => {
      response.resume()
      resolve(response.statusCode ?? 0)
    })
    socket.once('error', reject)
  })
}

describe('a foreign Host', () => {
  it('is refused at pages and calls, before anything runs', async () => {
    const running = await openHost()
    const cookie = await running.launch()
    for (const host of FOREIGN_HOSTS) {
      const page = await ask(running.host.port, '/', { headers: { host } })
      expect(page.status, host).toBe(421)
      expect(page.text).toContain('127.0.0.1')
      expect((await running.call('desk.bookmarks.set', BOOKMARK, { cookie, headers: { host } })).status, host).toBe(421)
    }
    expect(await bookmarks(running, cookie)).toEqual([])
  })

  it('is refused at upgrades', async () => {
    const running = await openHost()
    for (const host of FOREIGN_HOSTS) {
      expect(await upgrade(running, { host, origin: running.host.origin }), host).toBe(421)
    }
  })

  it('does not mean another name of this machine', async () => {
    const running = await openHost()
    for (const name of ['localhost', 'LOCALHOST', '[::1]']) {
      expect((await ask(running.host.port, '/', { headers: { host: `${name}:${running.host.port}` } })).status, name).toBe(200)
    }
  })
})

describe('a foreign Origin', () => {
  it('is refused at calls, before anything runs', async () => {
    const running = await openHost()
    const cookie = await running.launch()
    for (const origin of [...FOREIGN_ORIGINS, `https://127.0.0.1:${running.host.port}`, undefined]) {
      const refused = await running.call('desk.bookmarks.set', BOOKMARK, { cookie, headers: { origin } })
      expect(refused.status, origin).toBe(403)
      expect(refused.text).toBe('请求来自别的网站，已拒绝。')
    }
    expect(await bookmarks(running, cookie)).toEqual([])
  })

  it('is refused at upgrades, and so is none', async () => {
    const running = await openHost()
    for (const origin of FOREIGN_ORIGINS) expect(await upgrade(running, { origin }), origin).toBe(403)
    expect(await upgrade(running, {})).toBe(403)
    expect(await upgrade(running, { origin: running.host.origin, 'sec-fetch-site': 'cross-site' })).toBe(403)
    expect(await upgrade(running, { origin: running.host.origin })).toBe(101)
  })

  it('may not even read with a script, while a link from elsewhere opens a page', async () => {
    const { host } = await openHost()
    expect((await ask(host.port, '/', { headers: { origin: 'https://evil.example' } })).status).toBe(403)
    expect((await ask(host.port, '/', { headers: { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' } })).status).toBe(200)
  })
})

describe('a forged call', () => {
  it('without our header runs nothing', async () => {
    const running = await openHost()
    const cookie = await running.launch()
    for (const token of [undefined, '', 'other']) {
      const refused = await running.call('desk.bookmarks.set', BOOKMARK, { cookie, headers: { 'x-csrf-token': token } })
      expect(refused.status, token).toBe(403)
      expect(refused.text).toMatch(/\p{Script=Han}/u)
    }
    expect(await bookmarks(running, cookie)).toEqual([])
  })

  it('as a form, as plain text or without a body runs nothing', async () => {
    const running = await openHost()
    const cookie = await running.launch()
    const json = JSON.stringify({ json: BOOKMARK })
    const part = `--x\r\ncontent-disposition: form-data; name="data"\r\n\r\n${json}\r\n--x--\r\n`
    const forms = [
      { type: 'text/plain', body: json },
      { type: 'application/x-www-form-urlencoded', body: `data=${encodeURIComponent(json)}` },
      { type: 'multipart/form-data; boundary=x', body: part },
      { type: undefined, body: '' },
    ]
    for (const origin of [undefined, 'https://evil.example', running.host.origin]) {
      for (const { type, body } of forms) {
        const headers = { cookie, ...(origin === undefined ? {} : { origin }), ...(type === undefined ? {} : { 'content-type': type }) }
        const { status } = await ask(running.host.port, '/rpc/desk/bookmarks/set', { method: 'POST', headers, body })
        expect(status, `${type} from ${origin}`).toBe(403)
      }
    }
    expect(await bookmarks(running, cookie)).toEqual([])
  })

  it('by GET runs nothing', async () => {
    const running = await openHost()
    const cookie = await running.launch()
    const query = `data=${encodeURIComponent(JSON.stringify({ json: BOOKMARK }))}`
    for (const headers of [{ cookie }, { cookie, 'x-csrf-token': 'orpc' }]) {
      const { status } = await ask(running.host.port, `/rpc/desk/bookmarks/set?${query}`, { headers })
      expect(status).toBeGreaterThanOrEqual(400)
    }
    expect(await bookmarks(running, cookie)).toEqual([])
  })
})

it('a refused upgrade whose sender is gone does not end the host', async () => {
  const running = await openHost()
  for (let time = 0; time < 20; time += 1) {
    await new Promise<void>((resolve) => {
      const socket = connect(running.host.port, '127.0.0.1', () => {
        socket.write('GET /live HTTP/1.1\r\nHost: evil\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n', () => {
          socket.resetAndDestroy()
          resolve()
        })
      })
      socket.on('error', () => undefined)
    })
  }
  expect((await ask(running.host.port, '/')).status).toBe(200)
})

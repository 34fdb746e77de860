import { describe, expect, it } from 'vitest'
import { tempFolder } from '../store/folders.ts'
import { ask } from './http.ts'
import { openHost, valueOf } from './host.ts'
import type { RunningHost } from './host.ts'

const pathOf = (link: string): string => link.slice(new URL(link).origin.length)

async function deskAt({ call }: RunningHost, cookie?: string): Promise<{ kind: string; notice: string }> {
  return (valueOf(await call('system.hello', {}, { cookie })) as { desk: { kind: string; notice: string } }).desk
}

describe('the launch link', () => {
  it('gives this machine’s desk to the browser that opens it', async () => {
    const running = await openHost()
    const { status, headers } = await ask(running.host.port, pathOf(running.host.launchLink()))
    expect(status).toBe(303)
    expect(headers.location).toBe('/')
    expect(headers['cache-control']).toBe('no-store')
    const [cookie = '', ...others] = headers['set-cookie'] ?? []
    expect(others).toEqual([])
    const [pair = '', ...attributes] = cookie.split('; ')
    expect(pair).toMatch(new RegExp(`^fengce-${running.backend.folderId}=[\\w-]{43}$`))
    expect(attributes).toEqual(expect.arrayContaining(['HttpOnly', 'SameSite=Strict', 'Path=/']))
    expect(attributes.some((each) => each.startsWith('Domain'))).toBe(false)
    expect(await deskAt(running, pair)).toEqual({ id: running.backend.desk.id, kind: 'desk', notice: '' })
  })

  it('works once: a reused and an invented one open as guest and say so', async () => {
    const running = await openHost()
    const path = pathOf(running.host.launchLink())
    expect((await ask(running.host.port, path)).headers['set-cookie']).toHaveLength(1)
    for (const stale of [path, '/launch?t=', '/launch', '/launch?t=invented', `${path}x`]) {
      const { status, headers } = await ask(running.host.port, stale)
      expect(status, stale).toBe(303)
      expect(headers.location, stale).toBe('/?launch=stale')
      expect(headers['set-cookie'], stale).toBeUndefined()
    }
    const guest = await deskAt(running)
    expect(guest.kind).toBe('guest')
    expect(guest.notice).toContain('启动枫册时给出的链接')
  })

  it('is not used up by a look-ahead that is no opening', async () => {
    const running = await openHost()
    const path = pathOf(running.host.launchLink())
    await ask(running.host.port, path, { method: 'HEAD' })
    await ask(running.host.port, path, { method: 'POST', headers: { origin: running.host.origin } })
    expect((await ask(running.host.port, path)).headers['set-cookie']).toHaveLength(1)
  })

  it('leads a browser that is the desk already to its page, even when stale', async () => {
    const running = await openHost()
    const cookie = await running.launch()
    const { headers } = await ask(running.host.port, '/launch?t=stale', { headers: { cookie } })
    expect(headers.location).toBe('/')
    expect(headers['set-cookie']).toBeUndefined()
  })

  it('of one folder means nothing to another, and a cookie outlives a restart', async () => {
    const folder = tempFolder()
    const first = await openHost({ folder })
    const other = await openHost()
    const cookie = await first.launch()
    expect((await deskAt(other, cookie)).kind).toBe('guest')
    const renamed = cookie.replace(first.backend.folderId, other.backend.folderId)
    expect((await deskAt(other, renamed)).kind).toBe('guest')
    await first.host.close()
    await first.backend.close()
    expect((await deskAt(await openHost({ folder }), cookie)).kind).toBe('desk')
  })
})

describe('a guest', () => {
  it('reads', async () => {
    const { call } = await openHost()
    expect((await call('library.shelf', { asOf: {} })).status).toBe(200)
    expect((await call('search.query', { text: '殴打', limit: 10, asOf: {} })).status).toBe(200)
    expect(valueOf(await call('desk.bookmarks.list', { asOf: {} }))).toEqual([])
  })

  it('keeps nothing, and is told how to', async () => {
    const { call } = await openHost()
    const writes = [
      ['desk.bookmarks.set', { entry: 'legal-basis/0095', on: true }],
      ['desk.notes.save', { entry: 'legal-basis/0095', entryVersion: 'v', text: '笔记', version: 0 }],
      ['desk.settings.set', { settings: { theme: 'dark', fontSize: 100 }, version: 0 }],
    ] as const
    for (const [operation, input] of writes) {
      const refused = await call(operation, input)
      expect(refused.status, operation).toBe(403)
      expect(valueOf(refused), operation).toMatchObject({ message: '访客只能查阅。请从本机的启动链接打开枫册，再保存书签、笔记和设置。' })
    }
    expect((await call('system.backup', {})).status).toBeGreaterThanOrEqual(401)
  })

  it('is whoever sends a cookie that is not ours', async () => {
    const running = await openHost()
    const name = `fengce-${running.backend.folderId}`
    const cookie = await running.launch()
    for (const forged of [`${name}=`, `${name}=${'A'.repeat(43)}`, `${cookie}x`, cookie.slice(0, -1), cookie.toUpperCase(), `x${cookie}`]) {
      expect((await deskAt(running, forged)).kind, forged).toBe('guest')
    }
    expect((await deskAt(running, `other=1; ${cookie}; last=2`)).kind).toBe('desk')
  })
})

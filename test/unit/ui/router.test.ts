import { describe, expect, it } from 'vitest'
import { entryPath, provisionPath, readAct, withAct } from '../../../src/ui/router/address.ts'
import { routeFor } from '../../../src/ui/router/match.ts'
import { matchPattern } from '../../../src/ui/router/pattern.ts'
import { NOT_FOUND, ROUTES } from '../../../src/ui/router/routes.ts'

describe('the addresses', () => {
  it('finds every route by its own sample', () => {
    for (const route of ROUTES) expect(routeFor(route.sample).route.id).toBe(route.id)
    expect(routeFor(NOT_FOUND.sample).route).toBe(NOT_FOUND)
  })

  it('gives every route an id of its own', () => {
    const ids = [...ROUTES, NOT_FOUND].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('reads an entry of two parts', () => {
    expect(routeFor('/command-room/posts/dispatch')).toMatchObject({
      route: { id: 'command-room-entry', handbook: 'command-room' },
      params: { entry: 'posts/dispatch' },
    })
  })

  it('reads an encoded law and article', () => {
    const { route, params } = routeFor(`/law/${encodeURIComponent('治安管理处罚法')}/51?paragraph=1#x`)
    expect(route.id).toBe('provision')
    expect(params).toEqual({ law: '治安管理处罚法', article: '51' })
  })

  it('ignores a slash at the end', () => {
    expect(routeFor('/legal-basis/').route.id).toBe('legal-basis')
  })

  it('calls broken encoding and surplus parts not found', () => {
    expect(matchPattern('/law/:law/:article', '/law/%E6%B2/51')).toBeUndefined()
    expect(matchPattern('/law/:law/:article', '/law/a/51/2')).toBeUndefined()
    expect(matchPattern('/legal-basis/*entry', '/legal-basis')).toBeUndefined()
  })

  it('writes the address of an entry and of one of its steps', () => {
    expect(entryPath('command-room/posts/dispatch')).toBe('/command-room/posts/dispatch')
    expect(entryPath('field-guide/037', 'look-round-3')).toBe('/field-guide/037#look-round-3')
  })

  it('writes the address of a provision so that it can be read again', () => {
    const address = provisionPath({ law: '治安管理处罚法', article: '133之一', paragraph: 2, item: 3 })
    expect(routeFor(address).params).toEqual({ law: '治安管理处罚法', article: '133之一' })
    expect(address).toMatch(/\?paragraph=2&item=3$/)
  })
})

describe('the act date in the address', () => {
  it('is read when it is a day and ignored when it is not', () => {
    expect(readAct('?act=2025-12-31')).toBe('2025-12-31')
    expect(readAct('?act=2025-02-30')).toBeUndefined()
    expect(readAct('?act=2025-13-01')).toBeUndefined()
    expect(readAct('?act=gestern')).toBeUndefined()
    expect(readAct('')).toBeUndefined()
  })

  it('is put into a link beside its query and before its fragment', () => {
    expect(withAct('/law/x/51?paragraph=1#top', '2025-12-31')).toBe('/law/x/51?paragraph=1&act=2025-12-31#top')
    expect(withAct('/legal-basis/0095', '2025-12-31')).toBe('/legal-basis/0095?act=2025-12-31')
  })

  it('goes away when it is cleared, and only it', () => {
    expect(withAct('/a?act=2025-12-31&paragraph=2#s', undefined)).toBe('/a?paragraph=2#s')
    expect(withAct('/a?act=2025-12-31', undefined)).toBe('/a')
  })

  it('is replaced, never doubled', () => {
    expect(withAct('/a?act=2025-12-31', '2024-01-01')).toBe('/a?act=2024-01-01')
  })
})

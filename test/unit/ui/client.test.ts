import { describe, expect, it, vi } from 'vitest'
import { millisecondsToDutyDay } from '../../../src/ui/client/dutyDay.ts'
import { failureOf } from '../../../src/ui/client/failure.ts'
import { follow } from '../../../src/ui/client/live.ts'
import { QueryStore } from '../../../src/ui/client/queryStore.ts'
import type { Client } from '../../../src/ui/client/transport.ts'
import { shortcutOf } from '../../../src/ui/keys/shortcuts.ts'

const settled = () => new Promise<void>((resolve) => setImmediate(resolve))

describe('the query store', () => {
  it('asks again when a topic of a watched query changes, and keeps the old value meanwhile', async () => {
    const store = new QueryStore()
    let count = 0
    const request = { key: 'k', topics: ['bookmarks'] as const, run: async () => (count += 1) }
    store.watch('k', () => undefined)
    store.want(request)
    await settled()
    store.changed(['notes'])
    await settled()
    expect(store.state<number>('k').value).toBe(1)
    store.changed(['bookmarks'])
    expect(store.state('k')).toMatchObject({ value: 1, loading: true })
    await settled()
    expect(store.state('k')).toMatchObject({ value: 2, loading: false })
  })

  it('asks for an unwatched query only when it is wanted again', async () => {
    const store = new QueryStore()
    const run = vi.fn<() => Promise<number>>(async () => 1)
    const request = { key: 'k', topics: ['library'] as const, run }
    store.want(request)
    await settled()
    store.changed(['refetch'])
    await settled()
    expect(run).toHaveBeenCalledTimes(1)
    store.want(request)
    store.want(request)
    expect(run).toHaveBeenCalledTimes(2)
  })

  it('drops the answer to an earlier fetch that comes late', async () => {
    const store = new QueryStore()
    const answers = [Promise.withResolvers<string>(), Promise.withResolvers<string>()]
    let turn = 0
    store.want({ key: 'k', topics: [], run: () => answers[turn++]!.promise })
    store.refetch('k')
    answers[1]!.resolve('new')
    await settled()
    answers[0]!.resolve('old')
    await settled()
    expect(store.state<string>('k').value).toBe('new')
  })

  it('shows a value put in at once, not the answer under way', async () => {
    const store = new QueryStore()
    const answer = Promise.withResolvers<string>()
    store.want({ key: 'k', topics: [], run: () => answer.promise })
    store.put('k', 'mine')
    answer.resolve('before')
    await settled()
    expect(store.state<string>('k').value).toBe('mine')
  })

  it('keeps the value beside a failure, and does not ask in a circle', async () => {
    const store = new QueryStore()
    let fail = false
    const run = vi.fn<() => Promise<number>>(async () => {
      if (fail) throw new TypeError('Failed to fetch')
      return 1
    })
    const request = { key: 'k', topics: ['library'] as const, run }
    store.watch('k', () => store.want(request))
    store.want(request)
    await settled()
    fail = true
    store.changed(['library'])
    await settled()
    expect(store.state('k')).toMatchObject({ value: 1, failure: { code: 'OFFLINE' }, loading: false })
    expect(run).toHaveBeenCalledTimes(2)
    fail = false
    store.retryFailed()
    await settled()
    expect(store.state('k').failure).toBeUndefined()
  })
})

describe('the live stream', () => {
  it('resumes after the last change it saw', async () => {
    vi.useFakeTimers()
    const stop = new AbortController()
    const asked: number[] = []
    const states: string[] = []
    const client = {
      changes: {
        watch: async ({ since }: { since: number }) => {
          asked.push(since)
          if (asked.length === 2) throw new Error('no host')
          return (async function* () {
            yield { seq: since + 5, station: 's', topics: ['notes'] }
          })()
        },
      },
    } as unknown as Client
    const done = follow(client, 7, { change: () => undefined, state: (state) => states.push(state) }, stop.signal)
    await vi.advanceTimersByTimeAsync(1600)
    stop.abort()
    await vi.advanceTimersByTimeAsync(20_000)
    await done
    vi.useRealTimers()
    expect(asked).toEqual([7, 12, 12])
    expect(states).toEqual(['live', 'lost', 'lost', 'live', 'lost'])
  })
})

describe('failures', () => {
  it('pass the sentence of the backend', () => {
    const error = Object.assign(new Error('没有这一条。'), { code: 'NOT_FOUND' })
    expect(failureOf(error)).toMatchObject({ code: 'NOT_FOUND', sentence: '没有这一条。' })
  })

  it('put everything else into words', () => {
    expect(failureOf(new TypeError('Failed to fetch'))).toMatchObject({ code: 'OFFLINE' })
    expect(failureOf(Object.assign(new Error('boom'), { code: 'X' })).sentence).toMatch(/^连不上/)
    expect(failureOf('x').code).toBe('OFFLINE')
  })
})

describe('the start of the duty day', () => {
  it('is at 08:30 in the station', () => {
    expect(millisecondsToDutyDay(Date.parse('2026-11-21T00:29:00Z'))).toBe(60_000)
    expect(millisecondsToDutyDay(Date.parse('2026-11-21T00:30:00Z'))).toBe(24 * 60 * 60_000)
    expect(millisecondsToDutyDay(Date.parse('2026-11-21T00:31:00Z'))).toBe(24 * 60 * 60_000 - 60_000)
  })
})

describe('the keys that work everywhere', () => {
  const press = { key: '/', ctrlKey: false, metaKey: false, altKey: false, isComposing: false, keyCode: 191 }

  it('open the search with Ctrl+K everywhere and with / outside of fields', () => {
    expect(shortcutOf({ ...press, key: 'k', ctrlKey: true }, true)).toBe('search')
    expect(shortcutOf(press, false)).toBe('search')
    expect(shortcutOf(press, true)).toBeUndefined()
  })

  it('open the help with either question mark', () => {
    expect(shortcutOf({ ...press, key: '?' }, false)).toBe('help')
    expect(shortcutOf({ ...press, key: '？' }, false)).toBe('help')
  })

  it('lead back and forward with Alt and an arrow, but not in a field', () => {
    expect(shortcutOf({ ...press, key: 'ArrowLeft', altKey: true }, false)).toBe('back')
    expect(shortcutOf({ ...press, key: 'ArrowRight', altKey: true }, false)).toBe('forward')
    expect(shortcutOf({ ...press, key: 'ArrowLeft', altKey: true }, true)).toBeUndefined()
    expect(shortcutOf({ ...press, key: 'ArrowLeft', altKey: true, ctrlKey: true }, false)).toBeUndefined()
    expect(shortcutOf({ ...press, key: '/', altKey: true }, false)).toBeUndefined()
  })

  it('are silent while an input method composes', () => {
    expect(shortcutOf({ ...press, isComposing: true }, false)).toBeUndefined()
    expect(shortcutOf({ ...press, keyCode: 229 }, false)).toBeUndefined()
  })
})

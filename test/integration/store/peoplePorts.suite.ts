import { describe, expect, test } from 'vitest'
import { lockedUntil } from '../../../src/core/people/lockOut.ts'
import type { Act, Actor, LedgerEntry, NewNotice, PersonRow, Stamp } from '../../../src/store/ports.ts'
import type { Made } from './ports.suite.ts'

const at = (seconds: number): string => new Date(Date.parse('2026-11-21T04:00:00.000Z') + seconds * 1000).toISOString()
let events = 0
const entry = (kind: string): LedgerEntry => ({ kind, kindVersion: 1, clientEventId: `p${(events += 1)}`, body: {}, at: at(0) })
const person = (id: string, roles: PersonRow['roles'] = ['officer'], active = true) => ({ id, badge: `B${id}`, name: '测试', posts: ['dispatch'], roles, active })
const PIN = { hash: 'h1', codeUntil: null }

/** Every implementation of the people ports passes this suite. */
export function peoplePortsSuite(name: string, makeStore: () => Promise<Made>): void {
  const setUp = async () => {
    const made = await makeStore()
    const [row] = await made.store.stations()
    const actor: Actor = { kind: 'desk', id: made.store.desk.id }
    const stamp = (seconds = 0): Stamp => ({ actor, desk: made.store.desk.id, at: at(seconds) })
    const act = (kind: string, seconds = 0, notices: NewNotice[] = []): Act => ({ stamp: stamp(seconds), entries: [entry(kind)], notices })
    return { ...made, station: await made.store.station(row!.id), stamp, act, desk: made.store.desk.id }
  }

  describe(`${name}: people`, () => {
    test('are added and changed with their ledger entry, and a stale change is refused with what is there', async () => {
      const { station, act } = await setUp()
      const added = await station.people.save({ add: [person('1', ['officer', 'administrator']), person('2')], change: [] }, act('person.added'))
      expect(added).toMatchObject({ ok: true, people: [{ id: '1', version: 1, roles: ['officer', 'administrator'] }, { id: '2' }] })
      const two = (await station.people.get('2'))!
      const changed = await station.people.save({ add: [], change: [{ ...two, name: '改名', roles: ['auxiliary'] }] }, act('person.changed'))
      expect(changed).toMatchObject({ ok: true, people: [{ name: '改名', roles: ['auxiliary'], version: 2 }] })
      expect(await station.people.save({ add: [], change: [two] }, act('person.changed'))).toMatchObject({ ok: false, why: 'stale', current: { version: 2 } })
      expect((await station.ledger.after(0, 10)).map((row) => row.kind)).toEqual(['person.added', 'person.changed'])
      expect(await station.people.byBadge('B2')).toMatchObject({ id: '2' })
    })

    test('a badge number is given once, and a refused save leaves nothing', async () => {
      const { station, act } = await setUp()
      const twice = await station.people.save({ add: [person('1'), { ...person('2'), badge: 'B1' }], change: [] }, act('people.imported'))
      expect(twice).toEqual({ ok: false, why: 'badge-taken', badge: 'B1' })
      expect(await station.people.list()).toEqual([])
      expect(await station.ledger.head()).toMatchObject({ seq: 0 })
    })

    test('the last administrator can neither leave nor give the role away', async () => {
      const { station, act } = await setUp()
      await station.people.save({ add: [person('1', ['officer', 'administrator'])], change: [] }, act('a'))
      const one = (await station.people.get('1'))!
      for (const change of [{ ...one, active: false }, { ...one, roles: ['officer' as const] }]) {
        expect(await station.people.save({ add: [], change: [change] }, act('b'))).toEqual({ ok: false, why: 'no-administrator' })
      }
      expect(await station.people.hasAdministrator()).toBe(true)
      expect(await station.people.save({ add: [person('2')], change: [], fresh: true }, act('c'))).toEqual({ ok: false, why: 'not-fresh' })
    })

    test('a role taken away stays away', async () => {
      const { station, act } = await setUp()
      await station.people.save({ add: [person('1', ['officer', 'commander'])], change: [] }, act('a'))
      const one = (await station.people.get('1'))!
      await station.people.save({ add: [], change: [{ ...one, roles: ['officer'] }] }, act('b'))
      expect((await station.people.get('1'))?.roles).toEqual(['officer'])
    })
  })

  describe(`${name}: PINs`, () => {
    test('tries are counted before they are judged, so that many at once cannot outrun the lock', async () => {
      const { station, act, stamp } = await setUp()
      await station.people.save({ add: [person('1')], change: [] }, act('a'))
      expect(await station.pins.reserve('1', () => true, stamp())).toBeNull()
      await station.pins.set('1', PIN, {}, act('pin'))
      const mayTry = (tries: Parameters<typeof lockedUntil>[0]) => lockedUntil(tries, at(0)) === null
      const all = await Promise.all(Array.from({ length: 20 }, () => station.pins.reserve('1', mayTry, stamp())))
      expect(all.filter((one) => one?.allowed)).toHaveLength(5)
      await station.pins.forgive('1', stamp())
      expect((await station.pins.accounts()).get('1')).toEqual({ pin: 'set', tries: { wrong: 0, lastAt: null } })
    })

    test('of two who set the first one at once, one does', async () => {
      const { station, act } = await setUp()
      await station.people.save({ add: [person('1')], change: [] }, act('a'))
      const done = await Promise.all(['x', 'y'].map((hash) => station.pins.set('1', { hash, codeUntil: null }, { was: null }, act('pin'))))
      expect(done.filter(Boolean)).toHaveLength(1)
      expect((await station.ledger.after(0, 9)).filter((row) => row.kind === 'pin')).toHaveLength(1)
    })

    test('a reset ends the sessions and tells whom it names, all at once', async () => {
      const { station, act, desk, stamp } = await setUp()
      await station.people.save({ add: [person('1'), person('2')], change: [] }, act('a'))
      await station.sessions.begin({ id: 's1', person: '1', desk }, act('in'))
      const told = act('reset', 5, [{ person: '2', kind: 'pin-reset', text: '重置了' }])
      await station.pins.set('1', { hash: 'c', codeUntil: at(60) }, { endSessions: true }, told)
      expect(await station.sessions.live()).toEqual([])
      expect(await station.sessions.get('s1')).toMatchObject({ end: 'pin-reset' })
      const [notice] = await station.notices.unread('2')
      expect(notice).toMatchObject({ kind: 'pin-reset', text: '重置了', at: at(5) })
      await station.notices.read('1', [notice!.id], stamp(6))
      expect(await station.notices.unread('2')).toHaveLength(1)
      await station.notices.read('2', [notice!.id], stamp(7))
      expect(await station.notices.unread('2')).toEqual([])
    })
  })

  describe(`${name}: sessions and rosters`, () => {
    test('a desk has one session; the next person ends it', async () => {
      const { station, act, stamp } = await setUp()
      await station.people.save({ add: [person('1'), person('2')], change: [] }, act('a'))
      await station.sessions.begin({ id: 's1', person: '1', desk: 'd' }, act('in'))
      await station.sessions.begin({ id: 's2', person: '2', desk: 'd' }, act('in', 5))
      await station.sessions.begin({ id: 's3', person: '1', desk: 'e' }, act('in', -60))
      expect((await station.sessions.live()).map((one) => one.id)).toEqual(['s2', 's3'])
      expect(await station.sessions.get('s1')).toMatchObject({ end: 'switched' })
      await station.sessions.touch('s2', stamp(30))
      expect(await station.sessions.newest('d')).toMatchObject({ id: 's2', lastActive: at(30), end: null })
      expect(await station.sessions.end('s2', 'revoked', act('out'))).toBe(true)
      expect(await station.sessions.end('s2', 'revoked', act('out'))).toBe(false)
      expect((await station.ledger.after(0, 99)).filter((row) => row.kind === 'out')).toHaveLength(1)
    })

    test('somebody who may no longer sign in is signed out everywhere', async () => {
      const { station, act } = await setUp()
      await station.people.save({ add: [person('1'), person('9', ['administrator'])], change: [] }, act('a'))
      await station.sessions.begin({ id: 's1', person: '1', desk: 'd' }, act('in'))
      await station.people.save({ add: [], change: [{ ...(await station.people.get('1'))!, active: false }] }, act('b'))
      expect(await station.sessions.get('s1')).toMatchObject({ end: 'inactive' })
    })

    test('a seat keeps the order of its people, and a stale change is refused', async () => {
      const { station, act } = await setUp()
      const row = { seat: 'dispatch', persons: ['2', '1'], version: 0 }
      expect(await station.rosters.set('2026-11-21', row, act('roster'))).toEqual({ ok: true, value: { ...row, version: 1 } })
      expect(await station.rosters.set('2026-11-21', row, act('roster'))).toEqual({ ok: false, current: { ...row, version: 1 } })
      expect(await station.rosters.get('2026-11-21')).toEqual([{ ...row, version: 1 }])
      expect(await station.rosters.get('2026-11-22')).toEqual([])
    })

    test('nothing of one station is seen from another', async () => {
      const { store, station, addStation, act, stamp } = await setUp()
      const other = await store.station(await addStation('乙所'))
      await station.people.save({ add: [person('1', ['officer', 'administrator'])], change: [] }, act('a'))
      await station.pins.set('1', PIN, {}, act('pin'))
      await station.sessions.begin({ id: 's1', person: '1', desk: 'd' }, act('in', 0, [{ person: '1', kind: 'locked-out', text: '一' }]))
      await station.rosters.set('2026-11-21', { seat: 'dispatch', persons: ['1'], version: 0 }, act('r'))
      const { value, version } = await station.about.get()
      await station.about.set({ ...value, name: '甲所', idleMinutes: 3 }, version, true, act('s'))
      expect(await other.people.list()).toEqual([])
      expect(await other.people.get('1')).toBeNull()
      expect(await other.people.byBadge('B1')).toBeNull()
      expect(await other.people.hasAdministrator()).toBe(false)
      expect((await other.pins.accounts()).size).toBe(0)
      expect(await other.pins.reserve('1', () => true, stamp())).toBeNull()
      expect(await other.sessions.live()).toEqual([])
      expect(await other.sessions.newest('d')).toBeNull()
      expect(await other.sessions.get('s1')).toBeNull()
      expect(await other.sessions.end('s1', 'revoked', act('x'))).toBe(false)
      await other.pins.forgive('1', stamp())
      await other.sessions.touch('s1', stamp(99))
      const [notice] = await station.notices.unread('1')
      await other.notices.read('1', [notice!.id], stamp())
      expect(await other.notices.unread('1')).toEqual([])
      expect(await other.rosters.get('2026-11-21')).toEqual([])
      expect(await other.about.get()).toMatchObject({ setUp: false, value: { name: '乙所', idleMinutes: 10 } })
      expect(await station.about.get()).toMatchObject({ setUp: true, value: { name: '甲所', idleMinutes: 3 } })
      expect(await station.sessions.get('s1')).toMatchObject({ end: null, lastActive: at(0) })
      expect(await station.notices.unread('1')).toHaveLength(1)
    })
  })
}

import { createRouterClient } from '@orpc/server'
import { expect, test } from 'vitest'
import { createBackend } from '../../../src/app/backend.ts'
import { openStore } from '../../../src/store/open.ts'
import { stranger } from '../store/folders.ts'
import { deskOf, EDITION, fieldsOf, FIRST, openBackend, openStation, OTHER_PIN, outcomeOf, PIN, QUICK, signedIn } from './backend.ts'

test('the first person of a fresh station comes from this machine’s desk and is officer, commander and administrator', async () => {
  const { backend, desk } = await openBackend()
  expect((await desk.session.me({})).firstRun).toBe(true)
  for (const other of [deskOf(backend, { guest: true }), deskOf(backend, { id: 'another-desk' })]) {
    expect((await other.session.me({})).firstRun).toBe(false)
    expect(await outcomeOf(() => other.people.add(FIRST))).toBe('UNAUTHORIZED')
  }
  const first = await desk.people.add({ ...FIRST, roles: ['auxiliary'], active: false })
  expect(first).toMatchObject({ roles: ['officer', 'commander', 'administrator'], active: true })
  expect((await desk.session.me({})).firstRun).toBe(false)
  expect(await outcomeOf(() => desk.people.add({ ...FIRST, badge: '0002' }))).toBe('UNAUTHORIZED')
  expect(await outcomeOf(() => desk.station.update({ version: 1, changes: { name: '别的' } }))).toBe('UNAUTHORIZED')
})

test('the first administrator chooses a PIN at this machine’s desk, and nobody after them without a code', async () => {
  const { backend, desk } = await openBackend()
  await desk.people.add(FIRST)
  expect(await deskOf(backend, { id: 'another-desk' }).session.setPin({ badge: '0001', pin: PIN })).toMatchObject({ outcome: 'wrong' })
  expect(await desk.session.signIn({ badge: '0001', pin: PIN })).toMatchObject({ outcome: 'choose-pin' })
  expect(await desk.session.setPin({ badge: '0001', pin: '123456' })).toMatchObject({ outcome: 'weak-pin' })
  expect(await desk.session.setPin({ badge: '0001', pin: PIN })).toMatchObject({
    outcome: 'signed-in',
    me: { state: 'signed-in', person: { badge: '0001', roles: ['officer', 'commander', 'administrator'] } },
  })
  await desk.people.add({ ...FIRST, badge: '0002', roles: ['officer', 'commander'] })
  expect(await desk.session.setPin({ badge: '0002', pin: PIN })).toMatchObject({ outcome: 'wrong', sentence: expect.stringContaining('一次性代码') })
  await desk.people.add({ ...FIRST, badge: '0003', roles: ['auxiliary'] })
  expect(await desk.session.signIn({ badge: '0003', pin: '000000' })).toMatchObject({ outcome: 'choose-pin' })
  expect(await desk.session.setPin({ badge: '0003', pin: OTHER_PIN })).toMatchObject({ outcome: 'signed-in', me: { person: { badge: '0003' } } })
  // Somebody has one now: nobody else may choose it again.
  expect(await desk.session.setPin({ badge: '0003', pin: PIN })).toMatchObject({ outcome: 'wrong' })
  expect(await desk.session.setPin({ badge: '0003', current: OTHER_PIN, pin: PIN })).toMatchObject({ outcome: 'signed-in' })
})

test('badge numbers are read without width and case, and an unknown one is answered like a wrong PIN', async () => {
  const { backend, desk } = await openStation()
  const { badge } = await signedIn(backend, desk, ['officer'])
  await desk.session.signOut({})
  expect(await desk.session.signIn({ badge: badge.toLowerCase(), pin: PIN })).toMatchObject({ outcome: 'signed-in' })
  const unknown = await desk.session.signIn({ badge: '9999', pin: PIN })
  const wrong = await desk.session.signIn({ badge, pin: OTHER_PIN })
  expect(unknown).toMatchObject({ outcome: 'wrong', sentence: '警号或者 PIN 不对，请重新输入。' })
  expect(wrong).toMatchObject({ outcome: 'wrong', triesLeft: 4 })
  expect(await outcomeOf(() => deskOf(backend, { guest: true }).session.signIn({ badge, pin: PIN }))).toBe('FORBIDDEN')
})

test('five wrong tries lock for a minute, the next ones for longer, and a right one begins anew', async () => {
  const { backend, desk, clock, folder } = await openStation()
  const { badge, desk: own } = await signedIn(backend, desk, ['officer'])
  await own.session.signOut({})
  const wrong = () => own.session.signIn({ badge, pin: OTHER_PIN })
  const minute = 60_000
  for (let left = 4; left > 0; left -= 1) expect(await wrong()).toMatchObject({ outcome: 'wrong', triesLeft: left })
  const until = (minutes: number): string => new Date(clock.now() + minutes * minute).toISOString()
  for (const minutes of [1, 5, 15, 60]) {
    expect(await wrong()).toMatchObject({ outcome: 'locked', until: until(minutes) })
    // Locked even for the right PIN, and trying then counts nothing.
    expect(await own.session.signIn({ badge, pin: PIN })).toMatchObject({ outcome: 'locked', until: until(minutes) })
    clock.move(minutes * minute)
  }
  expect(await own.session.signIn({ badge, pin: PIN })).toMatchObject({ outcome: 'signed-in', me: { notices: [{ kind: 'locked-out' }, {}, {}, {}] } })
  await own.session.signOut({})
  expect(await wrong()).toMatchObject({ outcome: 'wrong', triesLeft: 4 })
  const kinds = stranger(folder).prepare<unknown[], { kind: string }>('SELECT kind FROM ledger').all().map((row) => row.kind)
  expect(kinds.filter((kind) => kind === 'person.locked-out')).toHaveLength(4)
})

test('twenty tries at once are no more than five', async () => {
  const { backend, desk } = await openStation()
  const { badge, desk: own } = await signedIn(backend, desk, ['officer'])
  const all = await Promise.all(Array.from({ length: 20 }, () => own.session.signIn({ badge, pin: OTHER_PIN })))
  expect(all.filter(({ outcome }) => outcome === 'wrong')).toHaveLength(4)
  expect(all.filter(({ outcome }) => outcome === 'locked')).toHaveLength(16)
})

test('a desk locks after its idle minutes by the clock, and touching it keeps it open', async () => {
  const { desk, clock } = await openStation()
  clock.move(9 * 60_000)
  expect(await desk.session.touch({})).toMatchObject({ state: 'signed-in', locksAt: new Date(clock.now() + 600_000).toISOString() })
  clock.move(9 * 60_000)
  expect(await desk.session.me({})).toMatchObject({ state: 'signed-in' })
  clock.move(60_000)
  const me = await desk.session.me({})
  expect(me).toMatchObject({ state: 'locked', person: null })
  expect(me.awayPerson).not.toBeNull()
  expect(await outcomeOf(() => desk.people.list({}))).toBe('UNAUTHORIZED')
  expect(await desk.session.signIn({ badge: '0001', pin: PIN })).toMatchObject({ outcome: 'signed-in' })
  await desk.session.lock({})
  expect(await desk.session.me({})).toMatchObject({ state: 'locked', awayPerson: me.awayPerson })
  expect(await desk.library.shelf({ asOf: {} })).toHaveLength(5)
})

test('a desk nobody calls from is locked by the host, and the other desks are told', async () => {
  const { backend, desk, clock } = await openStation()
  const since = (await desk.system.hello({})).seq
  clock.move(10 * 60_000)
  await backend.sweep()
  const watch = await deskOf(backend, { guest: true }).changes.watch({ since })
  expect((await watch.next()).value).toMatchObject({ topics: ['session'] })
  await watch.return?.()
  expect(await desk.session.me({})).toMatchObject({ state: 'locked' })
})

test('the next person at a desk takes it over, and the desk’s rows belong to whoever sits there', async () => {
  const { backend, desk } = await openBackend()
  const dark = { theme: 'dark', fontSize: 120 } as const
  await desk.desk.settings.set({ settings: dark, version: 0 })
  await desk.desk.bookmarks.set({ entry: 'field-guide/037', on: true })
  await desk.people.add(FIRST)
  await desk.session.setPin({ badge: '0001', pin: PIN })
  expect(await desk.desk.bookmarks.list({ asOf: {} })).toEqual([])
  expect((await desk.desk.settings.get({})).version).toBe(0)
  await desk.desk.notes.save({ entry: 'field-guide/037', entryVersion: 'v', text: '自己的', version: 0 })
  const second = await signedIn(backend, desk, ['officer'])
  expect(await desk.session.signIn({ badge: second.badge, pin: PIN })).toMatchObject({ outcome: 'signed-in', me: { person: { badge: second.badge } } })
  expect(await desk.desk.notes.get({ entry: 'field-guide/037' })).toBeNull()
  expect((await desk.session.list({})).filter((row) => row.thisDesk)).toHaveLength(1)
  await desk.session.signOut({})
  expect(await desk.session.me({})).toMatchObject({ state: 'nobody', awayPerson: null })
  expect(await desk.desk.bookmarks.list({ asOf: {} })).toHaveLength(1)
  await desk.session.signIn({ badge: '0001', pin: PIN })
  expect(await desk.desk.notes.get({ entry: 'field-guide/037' })).toMatchObject({ text: '自己的' })
})

test('the person is a property of the desk at the host: a transport that names one is not believed', async () => {
  const { backend, desk, first } = await openStation()
  const { people } = deskOf(backend, { id: 'other' })
  expect(await outcomeOf(() => people.list({}))).toBe('UNAUTHORIZED')
  const forged = createRouterClient(backend.router, {
    context: {
      session: {
        desk: { id: 'other', kind: 'desk', notice: '' },
        host: 'http',
        station: backend.station.id,
        person: { id: first.id, badge: '0001', name: '', roles: ['administrator'], posts: [], session: 's' },
      },
    },
  })
  expect(await outcomeOf(() => forged.people.list({}))).toBe('UNAUTHORIZED')
  expect(await outcomeOf(() => desk.people.list({}))).toBe('done')
})

test('a session lasts over a restart of the host, and a revoked one ends at once', async () => {
  const { backend, desk, folder, clock } = await openStation()
  const officer = await signedIn(backend, desk, ['officer'])
  const commander = await signedIn(backend, desk, ['officer', 'commander'])
  expect(await officer.desk.session.list({})).toHaveLength(1)
  expect(await commander.desk.session.list({})).toHaveLength(3)
  const row = (await desk.session.list({})).find((each) => each.person.badge === officer.badge)!
  const [own] = await commander.desk.session.list({})
  expect(await outcomeOf(() => officer.desk.session.revoke({ id: own!.id }))).toBe('NOT_FOUND')
  expect(await outcomeOf(() => commander.desk.session.revoke({ id: row.id }))).toBe('FORBIDDEN')
  await desk.session.revoke({ id: row.id })
  expect(await officer.desk.session.me({})).toMatchObject({ state: 'nobody' })
  expect(await outcomeOf(() => officer.desk.people.list({}))).toBe('UNAUTHORIZED')
  await backend.close()
  const again = await createBackend(folder, clock, { edition: EDITION, pinCost: QUICK })
  expect(await deskOf(again).session.me({})).toMatchObject({ state: 'signed-in', person: { badge: '0001' } })
  await again.close()
})

test('a reset takes the PIN away, ends the sessions, tells every commander, and its code works once for a day', async () => {
  const { backend, desk, clock } = await openStation()
  const officer = await signedIn(backend, desk, ['officer'])
  const commander = await signedIn(backend, desk, ['officer', 'commander'])
  await desk.session.readNotices({ ids: (await desk.session.me({})).notices.map((notice) => notice.id) })
  expect((await desk.session.me({})).notices).toEqual([])
  const { code } = await desk.people.resetPin({ id: officer.person.id })
  for (const leader of [desk, commander.desk]) {
    expect((await leader.session.me({})).notices[0]).toMatchObject({ kind: 'pin-reset', text: expect.stringContaining(officer.badge) })
  }
  expect(await officer.desk.session.me({})).toMatchObject({ state: 'nobody' })
  expect(await officer.desk.session.signIn({ badge: officer.badge, pin: PIN })).toMatchObject({ outcome: 'wrong' })
  expect(await officer.desk.session.signIn({ badge: officer.badge, pin: code })).toMatchObject({ outcome: 'choose-pin' })
  clock.move(25 * 3_600_000)
  expect(await officer.desk.session.setPin({ badge: officer.badge, current: code, pin: OTHER_PIN })).toMatchObject({ outcome: 'wrong', sentence: expect.stringContaining('过期') })
  await desk.session.signIn({ badge: '0001', pin: PIN })
  const again = await desk.people.resetPin({ id: officer.person.id })
  expect(await officer.desk.session.setPin({ badge: officer.badge, current: again.code, pin: OTHER_PIN })).toMatchObject({ outcome: 'signed-in' })
  expect(await officer.desk.session.setPin({ badge: officer.badge, current: again.code, pin: PIN })).toMatchObject({ outcome: 'wrong' })
})

test('whoever leaves is signed out and cannot come back, and what was done stays in the ledger', async () => {
  const { backend, desk, folder, clock } = await openStation()
  const officer = await signedIn(backend, desk, ['officer'])
  await desk.people.update({ ...fieldsOf(officer.person), active: false })
  expect(await officer.desk.session.me({})).toMatchObject({ state: 'nobody' })
  expect(await officer.desk.session.signIn({ badge: officer.badge, pin: PIN })).toMatchObject({ outcome: 'wrong', triesLeft: null })
  await backend.close()
  const store = await openStore(folder, clock)
  const [row] = await store.stations()
  const rows = await (await store.station(row!.id)).ledger.after(0, 100)
  expect(rows.map((each) => each.kind)).toEqual(
    expect.arrayContaining(['person.added', 'person.pin-set', 'session.signed-in', 'person.pin-reset', 'person.changed']),
  )
  // No name is written where it could never be taken back.
  expect(JSON.stringify(rows)).not.toContain('测试')
  expect(await (await store.station(row!.id)).ledger.verify()).toBeNull()
  await store.close()
})

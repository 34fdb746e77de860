import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { stranger } from '../store/folders.ts'
import { deskOf, fieldsOf, FIRST, openBackend, openStation, outcomeOf, PIN, signedIn } from './backend.ts'

test('any step of the wizard may be left for later', async () => {
  const { desk } = await openBackend()
  expect(await desk.station.get({})).toMatchObject({
    name: '本所',
    zone: 'Asia/Shanghai',
    startMinute: 510,
    posts: ['dispatch', 'video-patrol'],
    profile: null,
    setUp: false,
  })
  const named = await desk.station.setUp({ name: '测试所' })
  expect(named).toMatchObject({ name: '测试所', startMinute: 510, setUp: true })
  expect((await desk.system.hello({})).station).toMatchObject({ name: '测试所', setUp: true })
  expect(await desk.station.setUp({ startMinute: 540, posts: ['dispatch'], profile: 'ceshi', dropped: ['x'] })).toMatchObject({
    name: '测试所',
    startMinute: 540,
    posts: ['dispatch'],
    profile: 'ceshi',
    dropped: ['x'],
  })
  expect(await desk.station.profiles({})).toMatchObject([{ id: 'ceshi', name: '测试所' }])
})

test('a zone, post or profile nobody knows is refused with a sentence, and a stale change with what is there', async () => {
  const { desk } = await openStation()
  expect(await outcomeOf(() => desk.station.setUp({ zone: 'Asia/Chengdoo' }))).toBe('FORBIDDEN')
  expect(await outcomeOf(() => desk.station.setUp({ posts: ['kitchen'] }))).toBe('FORBIDDEN')
  expect(await outcomeOf(() => desk.station.setUp({ profile: 'nowhere' }))).toBe('FORBIDDEN')
  const { version } = await desk.station.get({})
  await desk.station.update({ version, changes: { idleMinutes: 5 } })
  await expect(desk.station.update({ version, changes: { idleMinutes: 7 } })).rejects.toMatchObject({
    code: 'CONFLICT',
    data: { idleMinutes: 5, version: version + 1 },
  })
})

test('a roster is filled seat by seat from people in office, and read back with their names', async () => {
  const { backend, desk } = await openStation()
  const one = await signedIn(backend, desk, ['officer'])
  const leader = await signedIn(backend, desk, ['officer', 'commander'])
  const day = '2026-11-21'
  const empty = await one.desk.roster.get({ day })
  expect(empty.seats.map(({ title }) => title)).toEqual(['接警调度岗', '视频巡查岗', '带班所领导'])
  const set = await leader.desk.roster.set({ day, seat: 'dispatch', persons: [one.person.id, one.person.id], version: 0 })
  expect(set).toMatchObject({ persons: [{ id: one.person.id, badge: one.badge }], version: 1 })
  expect(await outcomeOf(() => leader.desk.roster.set({ day, seat: 'dispatch', persons: [], version: 0 }))).toBe('CONFLICT')
  expect(await outcomeOf(() => leader.desk.roster.set({ day, seat: 'leader', persons: [one.person.id], version: 0 }))).toBe('FORBIDDEN')
  await leader.desk.roster.set({ day, seat: 'leader', persons: [leader.person.id], version: 0 })
  expect(await outcomeOf(() => leader.desk.roster.set({ day, seat: 'kitchen', persons: [], version: 0 }))).toBe('NOT_FOUND')
  await desk.people.update({ ...fieldsOf(one.person), active: false })
  expect(await outcomeOf(() => leader.desk.roster.set({ day, seat: 'video-patrol', persons: [one.person.id], version: 0 }))).toBe('FORBIDDEN')
  // Who sat there stays readable.
  expect((await leader.desk.roster.get({ day })).seats[0]).toMatchObject({ persons: [{ badge: one.badge }] })
})

test('nothing of station A is reached from station B', async () => {
  const { backend, desk, folder } = await openStation()
  const b = randomUUID()
  stranger(folder)
    .prepare("INSERT INTO stations VALUES (?, '乙所', 0, 1, 'system', 'system', 'system', '2026-11-21T05:00:00.000Z')")
    .run(b)
  const officer = await signedIn(backend, desk, ['officer'])
  await desk.roster.set({ day: '2026-11-21', seat: 'dispatch', persons: [officer.person.id], version: 0 })
  const [session] = await officer.desk.session.list({})
  const inB = deskOf(backend, { station: b })
  // The same desk: signed in at A, nobody at B.
  expect(await inB.session.me({})).toMatchObject({ state: 'nobody', firstRun: true })
  expect(await outcomeOf(() => inB.people.list({}))).toBe('UNAUTHORIZED')
  expect(await inB.session.signIn({ badge: officer.badge, pin: PIN })).toMatchObject({ outcome: 'wrong' })
  await inB.people.add(FIRST)
  await inB.session.setPin({ badge: FIRST.badge, pin: PIN })
  expect(await inB.people.list({})).toHaveLength(1)
  expect(await outcomeOf(() => inB.people.update({ ...fieldsOf(officer.person), name: '改' }))).toBe('NOT_FOUND')
  expect(await outcomeOf(() => inB.people.resetPin({ id: officer.person.id }))).toBe('NOT_FOUND')
  expect(await outcomeOf(() => inB.session.revoke({ id: session!.id }))).toBe('NOT_FOUND')
  expect(await outcomeOf(() => inB.roster.set({ day: '2026-11-21', seat: 'dispatch', persons: [officer.person.id], version: 0 }))).toBe('NOT_FOUND')
  expect((await inB.roster.get({ day: '2026-11-21' })).seats[0]).toMatchObject({ persons: [] })
  expect(await inB.session.list({})).toHaveLength(1)
  expect(await inB.station.get({})).toMatchObject({ id: b, name: '乙所' })
  expect((await desk.session.me({})).person).toMatchObject({ badge: FIRST.badge })
  expect(await officer.desk.session.me({})).toMatchObject({ state: 'signed-in' })
})

import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { deskOf, PIN } from '../app/backend.ts'
import { stranger } from '../store/folders.ts'
import { act, after, asOf, BRIEFING, eventId, HOUR, openTracker, ROLL_CALL, tick, TODAY } from './station.ts'

/** A second station in the same folder, with a commander who has signed in. */
async function neighbour(opened: Awaited<ReturnType<typeof openTracker>>) {
  const { backend, folder } = opened
  const station = randomUUID()
  stranger(folder).prepare("INSERT INTO stations VALUES (?, '邻所', 0, 1, 'system', 'system', 'system', '2026-11-21T05:00:00.000Z')").run(station)
  const desk = deskOf(backend, { station })
  await desk.people.add({ badge: '0001', name: '邻所所长', posts: [], roles: ['officer'], active: true })
  await desk.session.setPin({ badge: '0001', pin: PIN })
  await desk.station.setUp({ name: '邻所', idleMinutes: 120 })
  return { station, desk }
}

test('nothing of one station’s tracker is seen or changed from another', async () => {
  const opened = await openTracker()
  const { backend, clock, officer, commander } = opened
  const other = await neighbour(opened)
  await tick(officer, ROLL_CALL, 'take-calls')
  await act(officer, ROLL_CALL, 'run.note', { text: '甲所的事', flag: '风险' })
  const mine = await (await officer.here()).run.open({ id: eventId(), at: after(0), of: { entry: 'field-guide/031' }, number: 'JQ-1', asOf })
  const stay = randomUUID()
  await (await officer.here()).custody.act({
    event: { id: eventId(), stay, kind: 'custody.opened', at: after(0), body: { seat: 1, track: '治安', minor: false, from: after(0) } },
    asOf,
  })
  // The same run id: only the station differs.
  expect((await other.desk.run.get({ run: ROLL_CALL, asOf })).state.notes).toEqual([])
  expect((await other.desk.run.get({ run: ROLL_CALL, asOf })).state.opened).toBeNull()
  await expect(other.desk.run.get({ run: mine.view.run, asOf })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(
    other.desk.run.act({ event: { id: eventId(), run: mine.view.run, kind: 'run.tick', at: after(0), body: { step: 'part' } }, asOf }),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect(await other.desk.run.list({ closed: true, asOf })).toEqual([])
  expect((await other.desk.custody.get({ asOf })).seats).toEqual([])
  expect((await other.desk.handover.get({ day: TODAY, scope: 'all', asOf })).made.risks).toEqual([])
  expect((await other.desk.customise.get({ asOf })).saved).toEqual([])
  clock.move(24 * HOUR)
  await backend.sweep()
  await (await commander.here()).handover.seal({ day: TODAY })
  await other.desk.session.signIn({ badge: '0001', pin: PIN })
  expect((await other.desk.board.days({ from: TODAY, to: TODAY, asOf }))[0]?.seal).toBeNull()
  await other.desk.handover.seal({ day: TODAY })
  expect((await other.desk.ledger.verify({})).fault).toBeNull()
  expect((await (await commander.here()).ledger.verify({})).fault).toBeNull()
})

test('a customisation holds for its own station from its day on, and days before keep what they ran under', async () => {
  const opened = await openTracker()
  const { backend, clock, commander, officer } = opened
  const other = await neighbour(opened)
  await tick(officer, BRIEFING, 'hear')
  const desk = await commander.here()
  const view = await desk.customise.get({ asOf })
  expect(view).toMatchObject({ version: 0, current: null, earliest: '2026-11-22' })
  const draft = { from: TODAY, changes: [{ item: 'briefing', off: true as const }], own: [] }
  const early = await desk.customise.save({ id: eventId(), draft, version: 0 })
  expect(early).toMatchObject({ outcome: 'refused', sentence: expect.stringContaining('下一个值班日') as string })
  const own = {
    id: 's1',
    repeat: 'day' as const,
    at: '10:00',
    slot: '上午',
    title: '检查消防通道',
    posts: ['dispatch'],
    due: 30,
    escalate: [10],
    mode: 'do-confirm' as const,
    steps: [{ id: 'look', text: '查看消防通道', by: '民警或辅警' as const }],
  }
  const good = { ...draft, from: '2026-11-22', own: [own] }
  expect((await desk.customise.check({ draft: { ...good, own: [{ ...own, posts: [], at: '十点' }] } })).faults.length).toBeGreaterThan(1)
  const request = { id: eventId(), draft: good, version: 0 }
  expect((await desk.customise.save(request)).outcome).toBe('saved')
  expect((await desk.customise.save(request)).outcome).toBe('known')
  await expect(desk.customise.save({ ...request, id: eventId() })).rejects.toMatchObject({ code: 'CONFLICT' })
  clock.move(24 * HOUR)
  await backend.sweep()
  const items = async (who: typeof desk, day: string) => (await who.board.day({ day, asOf })).rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.items.map(({ run }) => run)))
  const now = await commander.here()
  expect(await items(now, '2026-11-22')).toContain('2026-11-22.s1.dispatch')
  expect(await items(now, '2026-11-22')).not.toContain('2026-11-22.briefing.duty-commander')
  expect(await items(now, TODAY)).toContain(BRIEFING)
  await other.desk.session.signIn({ badge: '0001', pin: PIN })
  expect(await items(other.desk, '2026-11-22')).toContain('2026-11-22.briefing.duty-commander')
  const done = await tick(officer, '2026-11-22.s1.dispatch', 'look')
  expect(done.view).toMatchObject({ title: '检查消防通道', status: { state: 'done' } })
})

test('the clock of the 执法办案区 runs by seat; an auxiliary notes meals and rest, the rest is a police officer’s', async () => {
  const { backend, clock, officer, auxiliary } = await openTracker()
  const stay = randomUUID()
  const send = async (who: typeof officer, kind: string, body: object, id = eventId()) =>
    (await who.here()).custody.act({ event: { id, stay, kind, at: after(35), body } as never, asOf })
  const opening = { seat: 3, track: '治安', minor: true, from: after(30) }
  expect(await send(auxiliary, 'custody.opened', opening)).toMatchObject({ outcome: 'refused' })
  const id = eventId()
  expect((await send(officer, 'custody.opened', opening, id)).outcome).toBe('saved')
  expect((await send(officer, 'custody.opened', opening, id)).outcome).toBe('known')
  expect((await send(auxiliary, 'custody.meal', {})).outcome).toBe('saved')
  const panel = await (await officer.here()).custody.get({ asOf })
  expect(panel.seats).toMatchObject([{ seat: 3, hours: 8, meals: 1, guardian: false, state: 'running' }])
  expect(panel.warnings).toEqual([])
  clock.move(6 * HOUR)
  await backend.sweep()
  expect((await (await officer.here()).custody.get({ asOf })).warnings.map(({ minutes }) => minutes)).toEqual([120])
  expect(await send(officer, 'custody.limit', { hours: 24, grounds: ['情况复杂'] })).toMatchObject({ outcome: 'refused' })
  await send(officer, 'custody.left', {})
  expect((await (await officer.here()).custody.get({ asOf })).seats).toEqual([])
})

import { expect, test } from 'vitest'
import { stranger } from '../store/folders.ts'
import { act, after, again, asOf, BRIEFING, HOUR, MINUTE, NIGHT, openBackend, openTracker, ROLL_CALL, tick } from './station.ts'

interface Written {
  readonly id: string
  readonly at: string
  readonly recorded: string
  readonly body: Record<string, unknown>
}

/** The escalations in the ledger, in its order. */
function written(folder: string): Written[] {
  return stranger(folder)
    .prepare<[], { id: string; at: string; recorded: string; body: string }>(
      "SELECT client_event_id AS id, at, recorded_at AS recorded, body FROM ledger WHERE kind = 'run.escalated' ORDER BY seq",
    )
    .all()
    .map((row) => ({ ...row, body: JSON.parse(row.body) as Record<string, unknown> }))
}

test('a slot nobody finished is called level by level at its minute, answered, and never called twice', async () => {
  const { backend, clock, folder, commander } = await openTracker({ minutes: 0 })
  await backend.sweep()
  expect(written(folder)).toEqual([])
  // 08:30 + 20 due + 10: level 1 at 09:00, level 2 at 09:10.
  clock.move(59 * MINUTE + 59_000)
  await backend.sweep()
  expect(written(folder)).toEqual([])
  clock.move(1_000)
  await backend.sweep()
  await backend.sweep()
  expect(written(folder)).toMatchObject([{ id: `esc:${ROLL_CALL}:1`, at: after(60) }])
  clock.move(10 * MINUTE)
  await Promise.all([backend.sweep(), backend.sweep()])
  expect(written(folder).map(({ id }) => id)).toEqual([`esc:${ROLL_CALL}:1`, `esc:${ROLL_CALL}:2`])
  const board = await commander.desk.board.day({ asOf })
  expect(board.overdue).toMatchObject([{ run: ROLL_CALL, unanswered: [1, 2] }])
  expect((await act(commander, ROLL_CALL, 'run.escalation-answered', { level: 1, answer: '不适用' })).outcome).toBe('refused')
  await act(commander, ROLL_CALL, 'run.escalation-answered', { level: 1, answer: '已调' })
  expect((await act(commander, ROLL_CALL, 'run.escalation-answered', { level: 2, answer: '已督' })).view.state.escalations).toMatchObject([
    { level: 1, answer: { answer: '已调' } },
    { level: 2, answer: { answer: '已督' } },
  ])
})

test('a slot that was finished in time is not called, and one that is opened again is', async () => {
  const { backend, clock, folder, officer } = await openTracker()
  await tick(officer, BRIEFING, 'hear')
  await tick(officer, BRIEFING, 'report')
  clock.move(2 * HOUR)
  await backend.sweep()
  expect(written(folder).map(({ id }) => id)).toEqual([`esc:${ROLL_CALL}:1`, `esc:${ROLL_CALL}:2`])
  await act(officer, BRIEFING, 'run.untick', { step: 'hear', reason: '没有听取' })
  await backend.sweep()
  const own = written(folder).filter(({ id }) => id.startsWith(`esc:${BRIEFING}`))
  // From the moment it was open again: it was not late before.
  expect(own.map(({ at }) => at)).toEqual([after(155), after(155)])
})

test('a host that was off for a night and a day finds every level at its instant, once, for the day it belongs to', async () => {
  const { backend, clock, folder } = await openTracker()
  await backend.sweep()
  await backend.close()
  clock.move(25 * HOUR)
  const reopened = await openBackend({ folder, clock })
  await reopened.backend.sweep()
  const rows = written(folder)
  const expected = [
    [`esc:${ROLL_CALL}:1`, after(60)],
    [`esc:${ROLL_CALL}:2`, after(70)],
    [`esc:${BRIEFING}:1`, after(90)],
    [`esc:${BRIEFING}:2`, after(100)],
    [`esc:${NIGHT}:1`, after(16 * 60 + 20)],
    [`esc:${NIGHT}:2`, after(16 * 60 + 30)],
    ['esc:2026-11-22.roll-call.dispatch:1', after(25 * 60)],
    ['esc:2026-11-22.roll-call.dispatch:2', after(25 * 60 + 10)],
    ['esc:2026-11-22.briefing.duty-commander:1', after(25 * 60 + 30)],
  ]
  expect(rows.map(({ id, at }) => [id, at])).toEqual(expected)
  expect(rows[4]).toMatchObject({ recorded: after(35 + 25 * 60), body: { for_day: '2026-11-21' } })
  expect(rows[6]?.body).not.toHaveProperty('for_day')
  await reopened.backend.close()
  const third = await openBackend({ folder, clock })
  await third.backend.sweep()
  expect(written(folder)).toHaveLength(expected.length)
})

test('a host that was off for ten days loses no level of any of them', async () => {
  const { backend, clock, folder, officer } = await openTracker()
  await backend.sweep()
  await backend.close()
  clock.move(10 * 24 * HOUR)
  const early = await openBackend({ folder, clock })
  // Somebody signs in and the host dies before it has looked: newer rows must not hide the ten days.
  await again(early.backend, officer, 'another-desk').here()
  await early.backend.close()
  const reopened = await openBackend({ folder, clock })
  await reopened.backend.sweep()
  // Ten whole days of three slots with two levels each; of the eleventh nothing is due at 08:35.
  expect(written(folder)).toHaveLength(60)
  expect(new Set(written(folder).map(({ id }) => id)).size).toBe(60)
})

test('what was due before there was a station was nobody’s', async () => {
  const { backend, clock, folder } = await openTracker({ minutes: 0 })
  await backend.sweep()
  clock.move(HOUR)
  await backend.sweep()
  expect(written(folder).every(({ at }) => at >= after(0))).toBe(true)
  expect(written(folder).map(({ id }) => id)).toEqual([`esc:${ROLL_CALL}:1`])
})

test('a run that went on through a restart is the same run', async () => {
  const { backend, clock, folder, officer } = await openTracker()
  await tick(officer, ROLL_CALL, 'take-calls')
  await backend.close()
  const reopened = await openBackend({ folder, clock })
  const back = again(reopened.backend, officer, `desk-${officer.badge}`)
  await act(back, ROLL_CALL, 'run.answer', { step: 'count-units', value: '三组' })
  await tick(back, ROLL_CALL, 'count-units')
  const done = await tick(back, ROLL_CALL, 'order')
  expect(done.view.status.state).toBe('done')
  expect(done.view.state.steps.flatMap(({ history }) => history)).toHaveLength(3)
})

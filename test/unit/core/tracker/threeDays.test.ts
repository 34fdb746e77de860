import { describe, expect, test } from 'vitest'
import type { Customisation } from '../../../../src/contract/customisation.ts'
import type { HandoverEvent } from '../../../../src/contract/handover.ts'
import type { RunEvent } from '../../../../src/contract/runs.ts'
import type { DutyDay, Occurrence, RunStatus, StateName } from '../../../../src/contract/tracker.ts'
import { dayBoardOf } from '../../../../src/core/tracker/board.ts'
import type { BoardRun } from '../../../../src/core/tracker/board.ts'
import { routineOn } from '../../../../src/core/tracker/customise.ts'
import { SOON_MINUTES, statusOf } from '../../../../src/core/tracker/due.ts'
import { dutyDayEnd, dutyDayOf, dutyDayStart } from '../../../../src/core/tracker/dutyDay.ts'
import { systemEventsDue } from '../../../../src/core/tracker/escalation.ts'
import { applyEvent, fold, isComplete } from '../../../../src/core/tracker/fold.ts'
import { handoverSheetOf } from '../../../../src/core/tracker/handover.ts'
import { carriedRuns, foldHandover, handoverId, judgeHandover } from '../../../../src/core/tracker/handoverRun.ts'
import { procedureOfItem } from '../../../../src/core/tracker/procedure.ts'
import { occurrencesOn } from '../../../../src/core/tracker/recurrence.ts'
import { at, completing, CONFIG, minutes, officer, POST, realRoutine, second } from './build.ts'

const posts = Object.values(POST)
/** From the last day of the month on the station has its own times. */
const CUSTOM: Customisation = {
  id: 'c1',
  from: '2026-12-01',
  savedAt: at('2026-11-29 10:00'),
  changes: [
    { item: 'morning-window', off: true },
    { item: 'midnight-dispatch', at: '01:00' },
  ],
  own: [
    {
      id: 's1',
      version: 'd'.repeat(64),
      repeat: 'month',
      at: '31日 23:50',
      slot: '月末',
      title: '双报到月底核对',
      posts: ['duty-commander'],
      due: 20,
      escalate: [10, 20],
      mode: 'do-confirm',
      steps: [{ id: 'check', text: '核对本月报到', by: '民警' }],
    },
  ],
}
const EARLY: Customisation = { ...CUSTOM, id: 'c0', from: '2026-11-30', changes: [] }

interface Seen {
  readonly day: DutyDay
  readonly occurrence: Occurrence
  readonly states: Map<StateName, string>
  readonly calls: string[]
}

/** A host whose clock is moved minute by minute; nothing waits. `awake` says when it runs, `left` which items nobody does. */
function simulate(first: DutyDay, days: number, left: (occurrence: Occurrence) => boolean, awake: (minute: number) => boolean) {
  const seen = new Map<string, Seen>()
  const folded = new Map<string, BoardRun>()
  const sheets = new Map<DutyDay, ReturnType<typeof handoverSheetOf>>()
  const boards: { now: string; shown: string[]; real: string[]; carried: number[] }[] = []
  let carried: string[] = []
  const runOf = (occurrence: Occurrence): BoardRun => {
    const known = folded.get(occurrence.run)
    if (known !== undefined) return known
    const procedure = procedureOfItem(occurrence.item)
    const run = { occurrence, procedure, state: fold(procedure, []) }
    folded.set(occurrence.run, run)
    return run
  }
  const append = (run: BoardRun, events: readonly RunEvent[]): BoardRun => {
    const next = { ...run, state: events.reduce((state, each) => applyEvent(run.procedure, state, each), run.state) }
    folded.set(run.occurrence.run, next)
    return next
  }
  const start = dutyDayStart(first, CONFIG)
  const plans = new Map<DutyDay, Occurrence[]>()
  const planOf = (day: DutyDay) => {
    const plan = plans.get(day) ?? occurrencesOn(day, routineOn(day, realRoutine(), [EARLY, CUSTOM], posts), CONFIG)
    plans.set(day, plan)
    return plan
  }
  for (let minute = 0; minute <= days * 24 * 60; minute += 1) {
    if (!awake(minute)) continue
    const now = minutes(start, minute)
    const day = dutyDayOf(now, CONFIG)
    const today = planOf(day)
    for (const occurrence of today) {
      if (!seen.has(occurrence.run)) seen.set(occurrence.run, { day, occurrence, states: new Map(), calls: [] })
    }
    // Everybody does everything ten minutes into the slot, but for what is left.
    for (const occurrence of today) {
      if (!left(occurrence) && now === minutes(occurrence.times.opensAt, 10)) {
        append(runOf(occurrence), completing(occurrence, now))
      }
    }
    const known = [...seen.values()]
    for (const { occurrence, calls } of known) {
      const run = runOf(occurrence)
      const due = systemEventsDue(occurrence, run.procedure, run.state, now, { desk: 'host', recordedAt: now })
      calls.push(...due.filter(({ kind }) => kind === 'run.escalated').map(({ id, at: when }) => `${id} ${when}`))
      if (due.length > 0) append(run, due)
    }
    const older = known.filter(({ occurrence }) => carried.includes(occurrence.run)).map(({ occurrence }) => runOf(occurrence))
    const shown = new Map<string, RunStatus>()
    for (const occurrence of today) {
      const { state } = runOf(occurrence)
      const status = statusOf(occurrence.times, state, now, { zone: CONFIG.zone, soonMinutes: SOON_MINUTES })
      const states = seen.get(occurrence.run)?.states
      if (states !== undefined && status.begun && !states.has(status.state)) states.set(status.state, now)
      shown.set(occurrence.run, status)
    }
    // The whole board now and then: it says the same of every item, and has none too many.
    if (minute % 30 === 11) {
      const runs = today.map(runOf)
      const carriedRuns = older.filter(({ state }) => !isComplete(state))
      const board = dayBoardOf({ day, config: CONFIG, now, runs, carried: carriedRuns, posts, holders: {} })
      const items = board.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.items))
      boards.push({
        now,
        shown: items.map((item) => `${item.run} ${JSON.stringify(item.status)}`).sort(),
        real: [...shown].map(([run, status]) => `${run} ${JSON.stringify(status)}`).sort(),
        carried: [board.carried.length, carriedRuns.length],
      })
    }
    // The last minute of a shift: the sheet is made, signed, read back and signed.
    if (minutes(now, 1) === dutyDayEnd(day, CONFIG)) {
      const sheet = handoverSheetOf(day, [...today.map(runOf), ...older], now)
      sheets.set(day, sheet)
      carried = handOver(day, sheet, now)
    }
  }
  return { seen, sheets, boards, carried }
}

function handOver(day: DutyDay, sheet: ReturnType<typeof handoverSheetOf>, now: string): string[] {
  const common = { handover: handoverId(day, 'all'), version: 1 as const, desk: 'd', at: now, recordedAt: now }
  const by = ({ id }: { readonly id: string }) => ({ kind: 'person' as const, id })
  const events: HandoverEvent[] = [
    { ...common, id: `${day}-1`, actor: by(officer), kind: 'handover.drafted', body: { sheet } },
    { ...common, id: `${day}-2`, actor: by(officer), kind: 'handover.given', body: {} },
  ]
  for (const { id } of [...sheet.calls, ...sheet.open]) {
    events.push({ ...common, id: `${day}-${id}`, actor: by(second), kind: 'handover.read', body: { line: id, outcome: '收下' } })
  }
  events.push({ ...common, id: `${day}-3`, actor: by(second), kind: 'handover.received', body: {} })
  for (const [index, each] of events.entries()) {
    expect(judgeHandover(foldHandover(events.slice(0, index)), each, [])).toEqual({ verdict: 'append' })
  }
  return carriedRuns(foldHandover(events))
}

const LEFT = new Set(['midday-dispatch', 'midnight-dispatch', 'pre-handover-video', 's1'])

describe('three days under a clock that is moved', () => {
  const days = ['2026-11-30', '2026-12-01', '2026-12-02']
  const result = simulate('2026-11-30', 3, ({ item }) => LEFT.has(item.id), () => true)
  const of = (day: DutyDay) => [...result.seen.values()].filter((each) => each.day === day)

  test('every slot appears on its day, by the routine that day ran under', () => {
    // 30 November is a Monday (four weekly items) and the last of its month (the station's own item, 「31日」).
    expect(days.map((day) => of(day).length)).toEqual([67 + 4 + 1, 66, 66 + 4])
    const own = of('2026-11-30').find(({ occurrence }) => occurrence.item.id === 's1')
    expect(own?.occurrence.times.opensAt).toBe(at('2026-11-30 23:50'))
    const opensAt = (day: DutyDay) => of(day).find(({ occurrence }) => occurrence.item.id === 'midnight-dispatch')?.occurrence.times.opensAt
    expect([opensAt('2026-11-30'), opensAt('2026-12-01')]).toEqual([at('2026-12-01 00:30'), at('2026-12-02 01:00')])
  })

  test('every slot begins at its minute; what is done in time is never overdue nor called', () => {
    for (const day of days) {
      for (const { occurrence, states, calls } of of(day)) {
        if (LEFT.has(occurrence.item.id)) continue
        expect(states.get('not-started') ?? states.get('due-soon')).toBe(occurrence.times.opensAt)
        expect(states.get('done')).toBe(minutes(occurrence.times.opensAt, 10))
        expect(states.has('overdue')).toBe(false)
        expect(calls).toEqual([])
      }
    }
  })

  test('the whole board says the same of every item, at every half hour of the three days', () => {
    expect(result.boards).toHaveLength(144)
    for (const { now, shown, real, carried } of result.boards) {
      expect([now, ...shown]).toEqual([now, ...real])
      expect(carried[0]).toBe(carried[1])
    }
    expect(result.boards.at(-1)?.carried).toEqual([7, 7])
  })

  test('what is left becomes overdue and is called level by level at its minute, over midnight and month end', () => {
    const own = of('2026-11-30').find(({ occurrence }) => occurrence.item.id === 's1')
    expect(own?.states.get('overdue')).toBe(at('2026-12-01 00:11'))
    expect(own?.calls).toEqual([
      `esc:2026-11-30.s1.duty-commander:1 ${at('2026-12-01 00:20')}`,
      `esc:2026-11-30.s1.duty-commander:2 ${at('2026-12-01 00:30')}`,
    ])
    let found = 0
    for (const day of days) {
      for (const { occurrence, states, calls } of of(day)) {
        if (!LEFT.has(occurrence.item.id)) continue
        found += 1
        const { dueAt = '', escalations } = occurrence.times
        expect(states.get('due-soon')).toBe(minutes(dueAt, -10))
        expect(states.get('overdue')).toBe(minutes(dueAt, 1))
        expect(calls).toEqual(escalations.map(({ level, at: when }) => `esc:${occurrence.run}:${level} ${when}`))
      }
    }
    expect(found).toBe(10)
  })

  test('what is left lands in the hand-over of its day and stays on the sheets until it is done', () => {
    const open = (day: DutyDay) => result.sheets.get(day)?.open.map(({ run }) => run).sort()
    const own = (day: DutyDay) => of(day).filter(({ occurrence }) => LEFT.has(occurrence.item.id)).map(({ occurrence }) => occurrence.run)
    expect(open('2026-11-30')).toEqual(own('2026-11-30').sort())
    expect(open('2026-12-01')).toEqual([...own('2026-11-30'), ...own('2026-12-01')].sort())
    expect(open('2026-12-02')).toEqual(days.flatMap(own).sort())
    expect(result.carried).toHaveLength(10)
  })

  test('a host that was off for a night writes the same levels at the same instants, each once', () => {
    // Off from 23:35 on the first evening to 07:30, while nothing that happens then can be done by anybody.
    const off = (minute: number) => minute % 5 === 0 && (minute < 905 || minute >= 1380)
    const night = simulate('2026-11-30', 1, () => true, off)
    const whole = simulate('2026-11-30', 1, () => true, (minute) => minute % 5 === 0)
    const calls = (run: typeof night) => [...run.seen.values()].flatMap((each) => each.calls).sort()
    expect(calls(night)).toEqual(calls(whole))
    expect(new Set(calls(night)).size).toBe(calls(night).length)
    expect(calls(night).length).toBeGreaterThan(140)
  })
})

import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { RunEvent } from '../../../../src/contract/runs.ts'
import { readRunEvent, ledgerEntryOf } from '../../../../src/core/tracker/events.ts'
import { applyEvent, emptyRun, fold, isComplete } from '../../../../src/core/tracker/fold.ts'
import { judge } from '../../../../src/core/tracker/judge.ts'
import { CONFIG, event, officer, opened, procedureWith, seconds, settlingOf, step } from './build.ts'

const STEPS = ['a', 'b', 'c'] as const
const plain = procedureWith('do-confirm', STEPS.map((id) => step(id)))
const open = opened(plain)

describe('the fold of a run', () => {
  test('a run with every step settled is complete from the last of them', () => {
    const events = [open, ...STEPS.map((id) => event('run.tick', { step: id }))]
    const state = fold(plain, events)
    expect(isComplete(state)).toBe(true)
    expect(state.complete).toEqual([{ from: expect.objectContaining({ event: events.at(-1)?.id }) as unknown }])
    expect(fold(plain, events.slice(0, -1)).missing).toHaveLength(1)
  })

  test('two ticks of one step are one: the first wins, the second is known as done', () => {
    const [first, later] = [event('run.tick', { step: 'a' }), event('run.tick', { step: 'a' }, { desk: 'desk-2' })]
    const state = fold(plain, [open, first, later])
    expect(state.steps[0]?.history).toEqual([expect.objectContaining({ event: first.id, to: 'ticked' })])
    expect(state.repeats).toEqual([{ event: later.id, of: first.id }])
  })

  test('taking a tick back opens the step and the run again, and keeps both', () => {
    const ticks = STEPS.map((id) => event('run.tick', { step: id }))
    const back = event('run.untick', { step: 'b', reason: '点错了' })
    const state = fold(plain, [open, ...ticks, back])
    expect(settlingOf(state, 'b')).toBe('open')
    expect(state.steps[1]?.history.map(({ to }) => to)).toEqual(['ticked', 'open'])
    expect(state.complete[0]?.until?.event).toBe(back.id)
  })

  test('an unknown step and anything after closing have no effect and are kept as refused', () => {
    const ticks = STEPS.map((id) => event('run.tick', { step: id }))
    const close = event('run.close', {})
    const strange = event('run.tick', { step: 'zzz' })
    const late = event('run.note', { text: '补一句' })
    const state = fold(plain, [open, strange, ...ticks, close, late])
    expect(state.closed?.event).toBe(close.id)
    expect(state.refused).toEqual([
      { event: strange.id, reason: 'unknown-step' },
      { event: late.id, reason: 'closed' },
    ])
    expect(state.notes).toEqual([])
  })

  test('after signing only a correction slip changes anything, and the original stays legible', () => {
    const ticks = STEPS.map((id) => event('run.tick', { step: id }))
    const sign = event('run.sign', { as: '办理' })
    const untick = event('run.untick', { step: 'b', reason: '点错了' })
    const slip = event('run.correction', { of: ticks[1]?.id ?? '', change: { kind: 'not-done', step: 'b' }, reason: '当时没有到场' })
    const state = fold(plain, [open, ...ticks, sign, untick, slip])
    expect(state.refused).toEqual([{ event: untick.id, reason: 'signed' }])
    expect(settlingOf(state, 'b')).toBe('open')
    expect(state.steps[1]?.history.map(({ event: id, to }) => [id, to])).toEqual([
      [ticks[1]?.id, 'ticked'],
      [slip.id, 'open'],
    ])
    expect(state.corrections).toEqual([expect.objectContaining({ of: ticks[1]?.id, reason: '当时没有到场' })])
    expect(isComplete(state)).toBe(false)
  })

  test('an event goes through the ledger and comes back as it was', () => {
    const tick = event('run.tick', { step: 'a' })
    const { kind, kindVersion, clientEventId, at, body } = ledgerEntryOf(tick)
    const row = { kind, kindVersion, clientEventId, at, body, actorKind: 'person' as const, actorId: officer.id, deskId: tick.desk, recordedAt: tick.recordedAt }
    expect(readRunEvent(row)).toEqual({ ok: true, event: tick })
    expect(readRunEvent({ ...row, kind: 'note.saved' })).toMatchObject({ ok: false, kind: 'other' })
    expect(readRunEvent({ ...row, kindVersion: 2 })).toMatchObject({ ok: false, kind: 'newer' })
    expect(readRunEvent({ ...row, body: { run: 'r', step: 3 } })).toMatchObject({ ok: false, kind: 'malformed' })
  })
})

type Act = { readonly kind: 'tick' | 'untick' | 'skip' | 'na' | 'defer' | 'sign' | 'close' | 'esc'; readonly step: string; readonly id: number }

const acts = fc.array(
  fc.record({
    kind: fc.constantFrom<Act['kind']>('tick', 'tick', 'tick', 'untick', 'skip', 'na', 'defer', 'sign', 'close', 'esc'),
    step: fc.constantFrom('a', 'b', 'c', 'zzz'),
    // Few ids, so that many requests are repeated.
    id: fc.integer({ min: 0, max: 24 }),
  }),
  { maxLength: 40 },
)

function eventOf(act: Act, index: number): RunEvent {
  const rest = { id: `p${act.id}`, recordedAt: seconds('2026-11-21T06:00:00.000Z', index) }
  switch (act.kind) {
    case 'tick':
      return event('run.tick', { step: act.step }, rest)
    case 'untick':
      return event('run.untick', { step: act.step, reason: '撤销' }, rest)
    case 'skip':
      return event('run.skip', { step: act.step, reason: '跳过' }, rest)
    case 'na':
      return event('run.not-applicable', { step: act.step, reason: '不适用' }, rest)
    case 'defer':
      return event('run.defer', { step: act.step, reason: '顺延' }, rest)
    case 'sign':
      return event('run.sign', { as: '办理' }, rest)
    case 'close':
      return event('run.close', {}, rest)
    case 'esc':
      break
  }
  return event('run.escalated', { level: 1, to: '值班长', due: rest.recordedAt }, rest)
}

/** What must come out, told without the fold: one small machine per step and a lock. */
function oracle(list: readonly RunEvent[]): Record<string, string> {
  const states: Record<string, string> = { a: 'open', b: 'open', c: 'open' }
  const seen = new Set<string>()
  let locked = false
  for (const each of list) {
    if (seen.has(each.id)) continue
    seen.add(each.id)
    const all = Object.values(states).every((state) => state === 'ticked' || state === 'skipped' || state === 'not-applicable')
    if ((each.kind === 'run.sign' || each.kind === 'run.close') && all) locked = true
    if (locked || !('step' in each.body) || each.body.step === undefined || !(each.body.step in states)) continue
    const id = each.body.step
    const now = states[id]
    if (each.kind === 'run.tick') states[id] = 'ticked'
    else if (each.kind === 'run.untick') states[id] = 'open'
    else if (now === 'ticked') continue
    else if (each.kind === 'run.skip') states[id] = 'skipped'
    else if (each.kind === 'run.not-applicable') states[id] = 'not-applicable'
    else if (each.kind === 'run.defer') states[id] = 'deferred'
  }
  return states
}

describe('over random orders of events', () => {
  const lists = acts.map((list) => [open as RunEvent].concat(list.map(eventOf)))

  test('the fold never loses or invents a tick', () => {
    fc.assert(
      fc.property(lists, (list) => {
        const state = fold(plain, list)
        expect(Object.fromEntries(STEPS.map((id) => [id, settlingOf(state, id)]))).toEqual(oracle(list))
        const first = new Map(list.map((each) => [each.id, each] as const).reverse())
        const ticks = [...first.values()].filter(({ kind }) => kind === 'run.tick').map(({ id }) => id)
        const places = [
          ...state.steps.flatMap(({ history }) => history.filter(({ to }) => to === 'ticked').map(({ event: id }) => id)),
          ...state.repeats.map(({ event: id }) => id).filter((id) => ticks.includes(id)),
          ...state.refused.map(({ event: id }) => id).filter((id) => ticks.includes(id)),
        ]
        // Each tick stands in exactly one place, and nothing stands there that was not sent.
        expect(places.sort()).toEqual(ticks.sort())
      }),
      { numRuns: 300 },
    )
  })

  test('replays are idempotent: whole, in part, and interleaved', () => {
    fc.assert(
      fc.property(lists, fc.array(fc.nat()), (list, picks) => {
        const state = fold(plain, list)
        expect(fold(plain, [...list, ...list])).toEqual(state)
        const doubled = list.flatMap((each, index) => (picks.includes(index) ? [each, each] : [each]))
        expect(fold(plain, doubled)).toEqual(state)
        expect(list.reduce((so, each) => applyEvent(plain, so, each), emptyRun(plain))).toEqual(state)
      }),
      { numRuns: 200 },
    )
  })

  test('what the judge lets pass, the fold takes', () => {
    fc.assert(
      fc.property(lists, (list) => {
        const kept: RunEvent[] = []
        for (const each of list) {
          const doer = each.kind === 'run.escalated' || each.kind === 'run.opened' ? { kind: 'system' as const, id: 'system' } : officer
          const verdict = judge(plain, fold(plain, kept), each, doer, CONFIG.zone)
          if (verdict.verdict === 'append') kept.push(each)
        }
        const clean = fold(plain, kept)
        expect(clean.refused).toEqual([])
        expect(clean.repeats).toEqual([])
      }),
      { numRuns: 200 },
    )
  })
})

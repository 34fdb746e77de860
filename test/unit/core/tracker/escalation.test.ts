import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { RunEvent } from '../../../../src/contract/runs.ts'
import { statusOf } from '../../../../src/core/tracker/due.ts'
import { callingsOf, escalationsDue, levelAt, nextCalling } from '../../../../src/core/tracker/escalation.ts'
import { fold } from '../../../../src/core/tracker/fold.ts'
import { ladder } from '../../../../src/core/tracker/recurrence.ts'
import { at, CONFIG, event, minutes, opened, procedureWith, seconds, step } from './build.ts'

const procedure = procedureWith('do-confirm', [step('a'), step('b')])
const opensAt = at('2026-11-30 23:40')
const dueAt = at('2026-12-01 00:10')
const times = { opensAt, dueAt, escalations: ladder(dueAt, [10, 20]) }
const open = opened(procedure, times as never)
const options = { zone: CONFIG.zone, soonMinutes: 10 }
const stamp = (now: string) => ({ desk: 'host', recordedAt: now })
const tick = (id: string, local: string) => event('run.tick', { step: id }, { recordedAt: at(local) })
const word = (events: readonly RunEvent[], now: string) => statusOf(times, fold(procedure, events), at(now), options)

describe('how a run stands', () => {
  test.each([
    ['2026-11-30 23:30', 'not-started', '未开始', false],
    ['2026-11-30 23:40', 'not-started', '未开始', true],
    ['2026-12-01 00:00', 'due-soon', '即将到期，还有 10 分', true],
    ['2026-12-01 00:10', 'due-soon', '即将到期，还有 0 分', true],
    ['2026-12-01 00:11', 'overdue', '逾期 1 分', true],
    ['2026-12-01 01:15', 'overdue', '逾期 1 小时 5 分', true],
    ['2026-12-03 03:10', 'overdue', '逾期 2 天 3 小时', true],
  ])('at %s it is %s', (now, state, words, begun) => {
    expect(word([open], now)).toMatchObject({ state, word: words, begun })
  })

  test('is 进行中 after the first step, 完成 after the last, with how late it was', () => {
    expect(word([open, tick('a', '2026-11-30 23:45')], '2026-11-30 23:50').word).toBe('进行中')
    const done = [open, tick('a', '2026-11-30 23:45'), tick('b', '2026-12-01 00:05')]
    expect(word(done, '2026-12-01 00:06')).toMatchObject({ state: 'done', sign: '✓', word: '完成 00:05' })
    const late = [open, tick('a', '2026-11-30 23:45'), tick('b', '2026-12-01 00:22')]
    expect(word(late, '2026-12-01 00:30').word).toBe('完成 00:22，迟 12 分')
    expect(word([open, tick('a', '2026-11-30 23:45'), tick('b', '2026-11-30 23:50')], '2026-12-01 08:00').word).toBe('完成 30日 23:50')
  })

  test('is 顺延 until the time it was deferred to, and then overdue from there', () => {
    const deferred = [open, event('run.defer', { until: at('2026-12-01 02:00'), reason: '警力外出' }, { recordedAt: at('2026-12-01 00:05') })]
    expect(word(deferred, '2026-12-01 00:30').word).toBe('顺延至 02:00')
    expect(word(deferred, '2026-12-01 02:03').word).toBe('逾期 3 分')
    const shift = [open, event('run.defer', { reason: '下一班办' }, { recordedAt: at('2026-12-01 00:05') })]
    expect(word(shift, '2026-12-01 07:00').word).toBe('顺延至下一班')
    const steps = [open, tick('a', '2026-11-30 23:45'), event('run.defer', { step: 'b', until: at('2026-12-01 01:00'), reason: '等回复' }, { recordedAt: at('2026-11-30 23:46') })]
    expect(word(steps, '2026-12-01 00:30').word).toBe('顺延至 01:00')
    expect(word([...steps, tick('b', '2026-12-01 00:40')], '2026-12-01 00:41').state).toBe('done')
  })
})

describe('the ladder', () => {
  const dueNow = (events: readonly RunEvent[], now: string) =>
    escalationsDue({ run: 'test.run', times, state: fold(procedure, events) }, at(now), stamp(at(now)))

  test('calls level by level at its minute and not before', () => {
    expect(dueNow([open], '2026-12-01 00:19')).toEqual([])
    expect(dueNow([open], '2026-12-01 00:20').map(({ id, at: when }) => [id, when])).toEqual([['esc:test.run:1', at('2026-12-01 00:20')]])
    expect(dueNow([open], '2026-12-01 00:30').map(({ id }) => id)).toEqual(['esc:test.run:1', 'esc:test.run:2'])
    expect(nextCalling(times, fold(procedure, [open]), at('2026-12-01 00:21'))).toEqual({ level: 2, to: '带班所领导', at: at('2026-12-01 00:30') })
    expect(levelAt(times, fold(procedure, [open]), at('2026-12-01 00:29'))).toBe(1)
  })

  test('a run that was complete in time is not called, one that came too late was', () => {
    const done = (local: string) => [open, tick('a', '2026-11-30 23:45'), tick('b', local)]
    expect(dueNow(done('2026-12-01 00:19'), '2026-12-01 08:00')).toEqual([])
    expect(dueNow(done('2026-12-01 00:20'), '2026-12-01 08:00')).toEqual([])
    expect(dueNow(done('2026-12-01 00:21'), '2026-12-01 08:00').map(({ id }) => id)).toEqual(['esc:test.run:1'])
  })

  test('a tick taken back late calls what had been missed, at that moment', () => {
    const back = event('run.untick', { step: 'b', reason: '没有做' }, { recordedAt: at('2026-12-01 03:00') })
    const calls = callingsOf(times, fold(procedure, [open, tick('a', '2026-11-30 23:45'), tick('b', '2026-11-30 23:50'), back]))
    expect(calls.map((call) => call.at)).toEqual([at('2026-12-01 03:00'), at('2026-12-01 03:00')])
  })

  test('a deferral moves the ladder, one to the next shift stops it', () => {
    const until = [open, event('run.defer', { until: at('2026-12-01 02:00'), reason: '外出' }, { recordedAt: at('2026-12-01 00:25') })]
    expect(callingsOf(times, fold(procedure, until)).map((call) => call.at)).toEqual([at('2026-12-01 00:20'), at('2026-12-01 02:20')])
    const shift = [open, event('run.defer', { reason: '下一班' }, { recordedAt: at('2026-12-01 00:15') })]
    expect(dueNow(shift, '2026-12-02 08:00')).toEqual([])
  })

  test('neither restarts nor hours of absence double or lose a level', () => {
    const moments = fc.array(fc.integer({ min: 0, max: 600 }), { maxLength: 12 })
    const acts = fc.array(
      fc.record({
        kind: fc.constantFrom<'tick' | 'untick' | 'defer'>('tick', 'tick', 'untick', 'defer'),
        step: fc.constantFrom('a', 'b'),
        minute: fc.integer({ min: 0, max: 300 }),
      }),
      { maxLength: 6 },
    )
    fc.assert(
      fc.property(moments, acts, (wakes, list) => {
        const done = list
          .toSorted((a, b) => a.minute - b.minute)
          .map(({ kind, step: id, minute }, index): RunEvent => {
            const rest = { recordedAt: seconds(minutes(opensAt, minute), index) }
            if (kind === 'tick') return event('run.tick', { step: id }, rest)
            if (kind === 'untick') return event('run.untick', { step: id, reason: '撤销' }, rest)
            return event('run.defer', { step: id, until: minutes(opensAt, minute + 45), reason: '顺延' }, rest)
          })
        /** The host looks at these minutes; everything is in the ledger in the order it was written. */
        const live = (looks: readonly number[]) => {
          const ledger: RunEvent[] = [open]
          const pending = [...done]
          for (const look of [...looks, 700].toSorted((a, b) => a - b)) {
            const now = minutes(opensAt, look)
            while (pending[0] !== undefined && Date.parse(pending[0].recordedAt) <= Date.parse(now)) {
              const next = pending.shift()
              if (next !== undefined) ledger.push(next)
            }
            const state = fold(procedure, ledger)
            ledger.push(...escalationsDue({ run: 'test.run', times, state }, now, stamp(now)))
          }
          return ledger.filter(({ kind }) => kind === 'run.escalated').map(({ id, at: when }) => `${id} ${when}`).sort()
        }
        const always = live(Array.from({ length: 140 }, (_, index) => index * 5))
        expect(live(wakes)).toEqual(always)
        expect(new Set(always.map((line) => line.split(' ')[0])).size).toBe(always.length)
      }),
      { numRuns: 60 },
    )
  })
})

import { describe, expect, test } from 'vitest'
import { fold } from '../../../../src/core/tracker/fold.ts'
import { occurrencesOn } from '../../../../src/core/tracker/recurrence.ts'
import { measurementsOf, medianOf, percentileOf, timelyOf } from '../../../../src/core/tracker/timely.ts'
import { judge } from '../../../../src/core/tracker/judge.ts'
import { at, boardRun, CONFIG, event, officer, opened, realRoutine } from './build.ts'

const all = occurrencesOn('2026-11-21', realRoutine(), CONFIG)
const of = (item: string) => {
  const found = all.find((each) => each.item.id === item)
  if (found === undefined) throw new Error(item)
  return found
}
const patrol = of('midday-video-patrol')
const commander = of('morning-commander')
const acted = (run: string, local: string) => ({ run, recordedAt: at(local) })
const MINUTE = 60_000

describe('四个及时 as clocks', () => {
  test('a clock that starts with the slot stops with the tick', () => {
    const run = boardRun(patrol, [event('run.tick', { step: 'look-round-3' }, acted(patrol.run, '2026-11-21 13:48'))])
    expect(measurementsOf(run)).toEqual([
      { run: patrol.run, day: '2026-11-21', step: 'look-round-3', kind: '看', start: at('2026-11-21 13:30'), stop: at('2026-11-21 13:48'), duration: 18 * MINUTE },
    ])
    expect(measurementsOf(boardRun(patrol))).toMatchObject([{ start: at('2026-11-21 13:30') }])
  })

  test('a start said again changes nothing, and a desk whose clock runs ahead adds no time', () => {
    const again = event('run.clock', { step: 'look-round-3', edge: 'start' }, acted(patrol.run, '2026-11-21 13:40'))
    const ahead = event('run.tick', { step: 'look-round-3' }, { ...acted(patrol.run, '2026-11-21 13:48'), at: at('2026-11-21 14:48') })
    expect(measurementsOf(boardRun(patrol, [again, ahead]))).toMatchObject([{ duration: 18 * MINUTE }])
    // A tick that could not be sent counts from when it was made.
    const retried = event('run.tick', { step: 'look-round-3' }, { ...acted(patrol.run, '2026-11-21 13:48'), at: at('2026-11-21 13:38') })
    expect(measurementsOf(boardRun(patrol, [retried]))).toMatchObject([{ duration: 8 * MINUTE }])
  })

  test('every other clock starts with a recorded act, several times in a slot', () => {
    const clock = (edge: 'start' | 'stop', local: string) => event('run.clock', { step: 'assign-posts', edge }, acted(commander.run, local))
    const run = boardRun(commander, [
      clock('start', '2026-11-21 09:31'),
      clock('stop', '2026-11-21 09:33'),
      clock('start', '2026-11-21 09:40'),
      event('run.tick', { step: 'assign-posts' }, acted(commander.run, '2026-11-21 09:46')),
    ])
    expect(measurementsOf(run).map(({ duration }) => duration)).toEqual([2 * MINUTE, 6 * MINUTE])
  })

  test('a start nobody recorded is not guessed, and a clock without a stop runs on', () => {
    const ticked = boardRun(commander, [event('run.tick', { step: 'assign-posts' }, acted(commander.run, '2026-11-21 09:46'))])
    const running = boardRun(patrol)
    const [dispatch, watch] = timelyOf([ticked, running], at('2026-11-21 14:00'))
    expect(dispatch).toMatchObject({ kind: '调', measured: 0, median: null, p90: null, unmeasured: 1 })
    expect(watch).toMatchObject({ kind: '看', measured: 0, running: 1 })
    expect(timelyOf([running], at('2026-11-21 13:00'))[1]).toMatchObject({ running: 0 })
  })

  test('a step that was skipped or does not apply has no clock', () => {
    const run = boardRun(patrol, [event('run.skip', { step: 'look-round-3', reason: '停电' }, acted(patrol.run, '2026-11-21 13:48'))])
    expect(measurementsOf(run)).toEqual([])
  })

  test('a stop without a start is refused, and so is a clock on a step that has none', () => {
    const run = boardRun(commander)
    const events = [{ ...opened(run.procedure), run: commander.run }]
    const verdict = (step: string, edge: 'start' | 'stop') =>
      judge(run.procedure, fold(run.procedure, events), event('run.clock', { step, edge }, { run: commander.run }), officer, CONFIG.zone)
    expect(verdict('assign-posts', 'stop')).toMatchObject({ reason: 'not-running' })
    expect(verdict('assign-posts', 'start').verdict).toBe('append')
    expect(verdict('hear-analysis', 'start')).toMatchObject({ reason: 'no-clock' })
  })

  test('a month is its median, its p90 and the five longest', () => {
    const runs = Array.from({ length: 20 }, (_, index) => {
      const day = `2026-11-${String(index + 1).padStart(2, '0')}`
      const occurrence = occurrencesOn(day, realRoutine().filter(({ id }) => id === 'midday-video-patrol'), CONFIG)[0]
      if (occurrence === undefined) throw new Error('no occurrence')
      return boardRun(occurrence, [event('run.tick', { step: 'look-round-3' }, acted(occurrence.run, `${day} 13:${String(31 + index)}`))])
    })
    const watch = timelyOf(runs, at('2026-12-01 08:30'))[1]
    expect(watch).toMatchObject({ measured: 20, median: 10.5 * MINUTE, p90: 18 * MINUTE })
    expect(watch?.longest.map(({ duration }) => duration / MINUTE)).toEqual([20, 19, 18, 17, 16])
  })

  test('median and nearest rank', () => {
    expect([medianOf([]), medianOf([3]), medianOf([1, 2, 9]), medianOf([1, 3])]).toEqual([null, 3, 2, 2])
    expect([percentileOf([], 0.9), percentileOf([5], 0.9), percentileOf([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.9)]).toEqual([null, 5, 9])
  })
})

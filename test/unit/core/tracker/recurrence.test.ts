import { describe, expect, test } from 'vitest'
import type { RoutineItem } from '../../../../src/contract/tracker.ts'
import { addDays } from '../../../../src/core/tracker/dutyDay.ts'
import { occurrencesOn, parseAt } from '../../../../src/core/tracker/recurrence.ts'
import { at, CONFIG, POST, realRoutine, step } from './build.ts'

const item = (repeat: RoutineItem['repeat'], when: string, rest: Partial<RoutineItem> = {}): RoutineItem => ({
  id: 'x',
  entry: 'command-room/routine/x',
  version: 'v',
  own: false,
  repeat,
  at: when,
  slot: '时段',
  title: '事项',
  posts: [POST.dispatch],
  due: 30,
  escalate: [10, 20],
  mode: 'do-confirm',
  steps: [step('one')],
  ...rest,
})
/** The duty days of a span on which an item occurs. */
const days = (of: RoutineItem, from: string, count: number) =>
  Array.from({ length: count }, (_, index) => addDays(from, index)).filter((day) => occurrencesOn(day, [of], CONFIG).length > 0)

describe('recurrence', () => {
  test('a slot at 00:30 belongs to the duty day that began the day before', () => {
    const [found] = occurrencesOn('2026-11-30', [item('day', '00:30')], CONFIG)
    expect(found?.times.opensAt).toBe(at('2026-12-01 00:30'))
    expect(found?.times.dueAt).toBe(at('2026-12-01 01:00'))
    expect(found?.times.escalations).toEqual([
      { level: 1, to: '值班长', at: at('2026-12-01 01:10') },
      { level: 2, to: '带班所领导', at: at('2026-12-01 01:20') },
    ])
    expect(found?.run).toBe('2026-11-30.x.dispatch')
  })

  test('a week has its day, counted by the day the shift began', () => {
    expect(days(item('week', '周一 10:00'), '2026-11-16', 14)).toEqual(['2026-11-16', '2026-11-23'])
    const [night] = occurrencesOn('2026-11-22', [item('week', '周日 00:30')], CONFIG)
    expect(night?.times.opensAt).toBe(at('2026-11-23 00:30'))
  })

  test('a month without the date has it on its last day', () => {
    const found = days(item('month', '31日 10:00'), '2026-01-01', 365)
    expect(found).toEqual([
      '2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30', '2026-05-31', '2026-06-30',
      '2026-07-31', '2026-08-31', '2026-09-30', '2026-10-31', '2026-11-30', '2026-12-31',
    ])
    expect(days(item('month', '30日 10:00'), '2028-02-01', 29)).toEqual(['2028-02-29'])
  })

  test('a quarter has its month', () => {
    expect(days(item('quarter', '季首月10日 10:00'), '2026-01-01', 365)).toEqual(['2026-01-10', '2026-04-10', '2026-07-10', '2026-10-10'])
    expect(days(item('quarter', '季次月31日 10:00'), '2026-01-01', 365)).toEqual(['2026-02-28', '2026-05-31', '2026-08-31', '2026-11-30'])
    expect(days(item('quarter', '季末月1日 08:00'), '2026-01-01', 365)).toHaveLength(4)
  })

  test('an item of several posts occurs once for each', () => {
    const found = occurrencesOn('2026-11-21', [item('day', '10:00', { posts: [POST.dispatch, POST['video-patrol']] })], CONFIG)
    expect(found.map(({ run }) => run)).toEqual(['2026-11-21.x.dispatch', '2026-11-21.x.video-patrol'])
  })

  test.each([
    ['day', '24:00'],
    ['day', '周一 10:00'],
    ['week', '周八 10:00'],
    ['month', '32日 10:00'],
    ['month', '0日 10:00'],
    ['month', '季首月1日 10:00'],
    ['quarter', '1日 10:00'],
  ] as const)('does not read %s %s', (repeat, when) => {
    expect(parseAt(repeat, when)).toBeNull()
  })

  test('every slot of the handbook lies inside its duty day, in order of time', () => {
    const found = occurrencesOn('2026-10-05', realRoutine(), CONFIG)
    expect(found.filter(({ item: { repeat } }) => repeat === 'day')).toHaveLength(67)
    expect(found.filter(({ item: { repeat } }) => repeat === 'month')).toHaveLength(6)
    for (const { times } of found) {
      expect(Date.parse(times.opensAt)).toBeGreaterThanOrEqual(Date.parse(at('2026-10-05 08:30')))
      expect(Date.parse(times.opensAt)).toBeLessThan(Date.parse(at('2026-10-06 08:30')))
    }
    expect(found.map(({ times }) => times.opensAt)).toEqual(found.map(({ times }) => times.opensAt).sort())
    expect(new Set(found.map(({ run }) => run)).size).toBe(found.length)
  })
})

import { describe, expect, test } from 'vitest'
import type { CustodyEvent } from '../../../../src/contract/custody.ts'
import { custodyClockOf, custodyPanel, custodyWarningsDue, foldCustody, judgeCustody } from '../../../../src/core/tracker/custody.ts'
import { limitFault } from '../../../../src/core/tracker/custodyLimits.ts'
import { at, auxiliary, officer } from './build.ts'

let last = 0
type Body<K extends CustodyEvent['kind']> = Extract<CustodyEvent, { kind: K }>['body']
function act<K extends CustodyEvent['kind']>(kind: K, body: Body<K>, local: string): CustodyEvent {
  last += 1
  return {
    id: `c${last}`,
    stay: 'stay-1',
    version: 1,
    actor: { kind: 'person', id: officer.id },
    desk: 'desk-1',
    at: at(local),
    recordedAt: at(local),
    kind,
    body,
  } as CustodyEvent
}
const brought = (track: '治安' | '刑事' = '治安', minor = false) =>
  act('custody.opened', { seat: 3, track, minor, from: at('2026-11-21 20:00') }, '2026-11-21 20:05')
const stayOf = (...events: CustodyEvent[]) => {
  const stay = foldCustody(events)
  if (stay === null) throw new Error('no stay')
  return stay
}
const clock = (events: CustodyEvent[], local: string) => custodyClockOf(stayOf(...events), at(local))

describe('the clock of 执法办案区', () => {
  test('runs from the time of arrival, over midnight', () => {
    expect(clock([brought()], '2026-11-22 00:30')).toMatchObject({
      seat: 3,
      hours: 8,
      deadline: at('2026-11-22 04:00'),
      elapsed: 4.5 * 3_600_000,
      state: 'running',
      word: '还有 3 小时 30 分',
      basis: '《治安管理处罚法》第九十七条第一款',
    })
    expect(clock([brought('刑事')], '2026-11-22 00:30')).toMatchObject({ hours: 12, deadline: at('2026-11-22 08:00') })
  })

  test.each([
    ['2026-11-22 01:59', 'running', []],
    ['2026-11-22 02:00', 'two-hours', [120]],
    ['2026-11-22 03:00', 'one-hour', [120, 60]],
    ['2026-11-22 03:30', 'half-hour', [120, 60, 30]],
    ['2026-11-22 04:00', 'over', [120, 60, 30, 0]],
  ] as const)('at %s it stands at %s', (now, state, warnings) => {
    expect(clock([brought()], now).state).toBe(state)
    const due = custodyWarningsDue(stayOf(brought()), at(now), [])
    expect(due.map(({ minutes }) => minutes)).toEqual(warnings)
    expect(custodyWarningsDue(stayOf(brought()), at(now), due.map(({ id }) => id))).toEqual([])
  })

  test('a longer limit needs the grounds of the law, and warns anew', () => {
    expect(limitFault('治安', 12, ['身份不明'])).toBeNull()
    expect(limitFault('治安', 12, ['情况复杂'])).toContain('不是 12 小时这一档的条件')
    expect(limitFault('治安', 24, ['情况复杂'])).toContain('同时有「情况复杂」和「可能适用行政拘留」')
    expect(limitFault('治安', 24, ['情况复杂', '可能适用行政拘留'])).toBeNull()
    expect(limitFault('刑事', 8, [])).toBe('刑事案件没有 8 小时这一档。')
    expect(limitFault('刑事', 24, ['案情特别重大、复杂'])).not.toBeNull()
    const longer = act('custody.limit', { hours: 24, grounds: ['情况复杂', '可能适用行政拘留'] }, '2026-11-22 02:30')
    const stay = stayOf(brought(), longer)
    expect(custodyClockOf(stay, at('2026-11-22 03:00'))).toMatchObject({ hours: 24, deadline: at('2026-11-22 20:00') })
    expect(custodyWarningsDue(stay, at('2026-11-22 18:00'), ['cust:stay-1:8:120']).map(({ id }) => id)).toEqual(['cust:stay-1:24:120'])
  })

  test('a limit is not lengthened after it has run out', () => {
    const late = act('custody.limit', { hours: 12, grounds: ['身份不明'] }, '2026-11-22 04:01')
    expect(judgeCustody(stayOf(brought()), late, officer, [])).toMatchObject({ ok: false, sentence: expect.stringContaining('不能再补换时限') as unknown })
    expect(stayOf(brought(), late).hours).toBe(8)
  })

  test('restraint is listed apart and not subtracted', () => {
    const events = [
      brought(),
      act('custody.restraint', { edge: 'start' }, '2026-11-21 20:10'),
      act('custody.restraint', { edge: 'end' }, '2026-11-21 22:10'),
    ]
    expect(clock(events, '2026-11-22 00:00')).toMatchObject({ deadline: at('2026-11-22 04:00'), restraint: { total: 2 * 3_600_000 } })
    expect(clock(events.slice(0, 2), '2026-11-21 21:10').restraint).toEqual({ total: 3_600_000, since: at('2026-11-21 20:10') })
  })

  test('says what has not been done: family, guardian, meals', () => {
    expect(clock([brought('治安', true)], '2026-11-21 21:00').needs).toHaveLength(3)
    const done = [
      brought('治安', true),
      act('custody.told', { who: '监护人', outcome: '已到场' }, '2026-11-21 20:30'),
      act('custody.meal', {}, '2026-11-21 21:00'),
      act('custody.rest', { edge: 'start' }, '2026-11-21 21:10'),
      act('custody.rest', { edge: 'end' }, '2026-11-21 21:40'),
    ]
    expect(clock(done, '2026-11-21 22:00')).toMatchObject({ needs: [], told: true, guardian: true, meals: 1, rested: 30 * 60_000, resting: false })
  })

  test('auxiliaries note meals and rest only, a seat has one person, the future is no start', () => {
    const stay = stayOf(brought())
    expect(judgeCustody(stay, act('custody.meal', {}, '2026-11-21 21:00'), auxiliary, [])).toEqual({ ok: true })
    expect(judgeCustody(stay, act('custody.restraint', { edge: 'start' }, '2026-11-21 21:00'), auxiliary, []).ok).toBe(false)
    expect(judgeCustody(null, brought(), officer, [3])).toMatchObject({ sentence: '3 号座位还有人在区，一个座位号只对应一个起算时刻。' })
    const early = act('custody.opened', { seat: 4, track: '治安', minor: false, from: at('2026-11-21 20:06') }, '2026-11-21 20:05')
    expect(judgeCustody(null, early, officer, []).ok).toBe(false)
  })

  test('stands still after leaving, and the panel shows the least time first', () => {
    const gone = stayOf(brought(), act('custody.left', {}, '2026-11-21 23:00'))
    expect(custodyClockOf(gone, at('2026-11-23 00:00'))).toMatchObject({ state: 'left', elapsed: 3 * 3_600_000 })
    expect(custodyWarningsDue(gone, at('2026-11-23 00:00'), [])).toEqual([])
    const other = { ...stayOf(brought('刑事')), stay: 'stay-2', seat: 1 }
    expect(custodyPanel([gone, other, stayOf(brought())], at('2026-11-21 23:30')).map(({ seat }) => seat)).toEqual([3, 1])
  })
})

import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  clockTime,
  dutyDayEnd,
  dutyDayOf,
  dutyDayStart,
  instantWithin,
  nextDutyDay,
  previousDutyDay,
} from '../../../../src/core/tracker/dutyDay.ts'
import { at, CONFIG } from './build.ts'

describe('the duty day', () => {
  test.each([
    ['2026-11-21 08:30', '2026-11-21'],
    ['2026-11-21 08:29', '2026-11-20'],
    ['2026-11-22 00:30', '2026-11-21'],
    ['2026-12-01 03:00', '2026-11-30'],
    ['2027-01-01 08:29', '2026-12-31'],
    ['2028-03-01 00:00', '2028-02-29'],
  ])('%s belongs to the shift of %s', (local, day) => {
    expect(dutyDayOf(at(local), CONFIG)).toBe(day)
  })

  test('begins and ends at the minute the station sets, over month and year ends', () => {
    expect(dutyDayStart('2026-12-31', CONFIG)).toBe('2026-12-31T00:30:00.000Z')
    expect(dutyDayEnd('2026-12-31', CONFIG)).toBe('2027-01-01T00:30:00.000Z')
    expect(nextDutyDay('2026-12-31')).toBe('2027-01-01')
    expect(previousDutyDay('2028-03-01')).toBe('2028-02-29')
    expect(addDays('2026-11-21', -30)).toBe('2026-10-22')
  })

  test('puts a time before the start on the next calendar day', () => {
    expect(instantWithin('2026-11-30', 30, CONFIG)).toBe(at('2026-12-01 00:30'))
    expect(instantWithin('2026-11-30', 510, CONFIG)).toBe(at('2026-11-30 08:30'))
    expect(clockTime(at('2026-12-01 00:30'), CONFIG.zone)).toBe('00:30')
  })

  test('every instant belongs to exactly one duty day, whatever the zone and the start', () => {
    const zones = fc.constantFrom('Asia/Shanghai', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe')
    const instants = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2032, 0, 1) })
    fc.assert(
      fc.property(zones, fc.integer({ min: 0, max: 1439 }), instants, (zone, startMinute, moment) => {
        const config = { zone, startMinute }
        const day = dutyDayOf(new Date(moment).toISOString(), config)
        expect(Date.parse(dutyDayStart(day, config))).toBeLessThanOrEqual(moment)
        expect(Date.parse(dutyDayEnd(day, config))).toBeGreaterThan(moment)
        expect(dutyDayEnd(previousDutyDay(day), config)).toBe(dutyDayStart(day, config))
      }),
    )
  })
})

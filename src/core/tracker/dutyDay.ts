import { CalendarDateTime, parseAbsolute, parseDate, toCalendarDate, toZoned } from '@internationalized/date'
import type { Instant } from '../../contract/common.ts'
import type { DutyConfig, DutyDay } from '../../contract/tracker.ts'
import { STATION_ZONE } from '../clock.ts'

/** 08:30 in Chengdu, until a station sets its own. */
export const DEFAULT_DUTY: DutyConfig = { zone: STATION_ZONE, startMinute: 8 * 60 + 30 }

/** The instant of a minute after midnight on a calendar day at the station; a minute the zone skips is the one after the gap. */
export function instantAt(day: DutyDay, minute: number, zone: string): Instant {
  const { year, month, day: date } = parseDate(day)
  const local = new CalendarDateTime(year, month, date, Math.floor(minute / 60), minute % 60)
  return toZoned(local, zone).toAbsoluteString()
}

/** The duty day `days` later (earlier when negative): over month and year ends, and 29 February. */
export function addDays(day: DutyDay, days: number): DutyDay {
  return parseDate(day).add({ days }).toString()
}

export function nextDutyDay(day: DutyDay): DutyDay {
  return addDays(day, 1)
}

export function previousDutyDay(day: DutyDay): DutyDay {
  return addDays(day, -1)
}

/** The first instant of a duty day. */
export function dutyDayStart(day: DutyDay, config: DutyConfig): Instant {
  return instantAt(day, config.startMinute, config.zone)
}

/** The first instant that no longer belongs to a duty day: the start of the next. */
export function dutyDayEnd(day: DutyDay, config: DutyConfig): Instant {
  return dutyDayStart(nextDutyDay(day), config)
}

/** The duty day an instant belongs to; its first instant is included, the next one's is not. */
export function dutyDayOf(instant: Instant, config: DutyConfig): DutyDay {
  const day = toCalendarDate(parseAbsolute(instant, config.zone)).toString()
  return Date.parse(instant) < Date.parse(dutyDayStart(day, config)) ? previousDutyDay(day) : day
}

/**
 * The instant of a time of day within a duty day: a minute before the day's start minute falls on the
 * calendar day after (00:30 of the duty day that began on the 21st is the 22nd's).
 */
export function instantWithin(day: DutyDay, minute: number, config: DutyConfig): Instant {
  return instantAt(minute < config.startMinute ? nextDutyDay(day) : day, minute, config.zone)
}

/** What a clock on the station's wall shows at an instant. */
interface WallClock {
  readonly day: number
  readonly minute: number
}

/** A board asks for the same few hundred instants every minute, and a zone conversion costs 30 µs; the answers never change. */
const clocks = new Map<string, WallClock>()
const MOST_CLOCKS = 4096

function wallClock(instant: Instant, zone: string): WallClock {
  const key = `${zone} ${instant}`
  const known = clocks.get(key)
  if (known !== undefined) return known
  const { day, hour, minute } = parseAbsolute(instant, zone)
  const made = { day, minute: hour * 60 + minute }
  if (clocks.size >= MOST_CLOCKS) clocks.clear()
  clocks.set(key, made)
  return made
}

/** `HH:MM` at the station. */
export function clockTime(instant: Instant, zone: string): string {
  const minute = minuteOfDay(instant, zone)
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}

/** Minutes after midnight at the station, 0–1439. */
export function minuteOfDay(instant: Instant, zone: string): number {
  return wallClock(instant, zone).minute
}

/** The day of the month of an instant at the station. */
export function dayOfMonth(instant: Instant, zone: string): number {
  return wallClock(instant, zone).day
}

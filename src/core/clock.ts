import { parseAbsolute, toCalendarDate } from '@internationalized/date'
import type { Instant, LocalDate } from '../contract/common.ts'

/** The only source of the present. Everything that needs "now" takes one; nothing in the product sets it. */
export interface Clock {
  /** Milliseconds since the epoch, UTC. */
  now(): number
}

/** The clock's present as an Instant (UTC, millisecond precision). */
export function instantOf(clock: Clock): Instant {
  return new Date(clock.now()).toISOString()
}

/** The calendar day of an instant in a station's time zone (an IANA name). */
export function localDateOf(instant: Instant, zone: string): LocalDate {
  return toCalendarDate(parseAbsolute(instant, zone)).toString()
}

/** The zone of every station so far. */
export const STATION_ZONE = 'Asia/Shanghai'

import type { Instant, LocalDate } from '../../contract/common.ts'
import { localDateOf, STATION_ZONE } from '../../core/clock.ts'

let offset = 0

/** Learns how far this machine's clock is from the host's, from an answer between two local moments (ms). */
export function learnHostTime(hostTime: Instant, asked: number, answered: number): void {
  offset = Date.parse(hostTime) - (asked + answered) / 2
}

/** The host's present in milliseconds; countdowns and duty days use it, never this machine's clock. */
export function hostNow(): number {
  return Date.now() + offset
}

/** The station's calendar day at the host's present. */
export function hostToday(): LocalDate {
  return localDateOf(new Date(hostNow()).toISOString(), STATION_ZONE)
}

import type { Instant } from '../../contract/common.ts'
import type { Mark } from '../../contract/runs.ts'

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE

/** Milliseconds since the epoch. */
export function ms(instant: Instant): number {
  return Date.parse(instant)
}

/** When an act happened: as its desk says, but never after the host took it down. */
export function happenedAt({ at, recordedAt }: Pick<Mark, 'at' | 'recordedAt'>): Instant {
  return Date.parse(at) <= Date.parse(recordedAt) ? at : recordedAt
}

/** The instant so many milliseconds later (earlier when negative). */
export function after(instant: Instant, milliseconds: number): Instant {
  return new Date(ms(instant) + milliseconds).toISOString()
}

/** Whole minutes from one instant to another, rounded down; negative when `to` is before `from`. */
export function minutesBetween(from: Instant, to: Instant): number {
  return Math.floor((ms(to) - ms(from)) / MINUTE)
}

/** Minutes as people say them: `6 分`, `1 小时 5 分`, `2 天 3 小时`. */
export function spellMinutes(minutes: number): string {
  if (minutes < 60) return `${minutes} 分`
  const hours = Math.floor(minutes / 60)
  if (hours < 24) return minutes % 60 === 0 ? `${hours} 小时` : `${hours} 小时 ${minutes % 60} 分`
  return hours % 24 === 0 ? `${hours / 24} 天` : `${Math.floor(hours / 24)} 天 ${hours % 24} 小时`
}

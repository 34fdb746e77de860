import type { Instant } from '../../contract/common.ts'

export const DEFAULT_IDLE_MINUTES = 10

/** When a desk locks that was last touched at `lastActive`. */
export function locksAt(lastActive: Instant, idleMinutes: number): Instant {
  return new Date(Date.parse(lastActive) + idleMinutes * 60_000).toISOString()
}

/**
 * Whether it must be locked at `now`. A clock that was set back by more than the idle time locks as
 * well: nobody can tell how long the desk stood alone.
 */
export function isIdle(lastActive: Instant, idleMinutes: number, now: Instant): boolean {
  return Math.abs(Date.parse(now) - Date.parse(lastActive)) >= idleMinutes * 60_000
}

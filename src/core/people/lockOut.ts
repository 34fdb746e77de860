import type { Instant } from '../../contract/common.ts'

/** Wrong tries so far, one after the other, and the last of them. */
export interface Tries {
  readonly wrong: number
  readonly lastAt: Instant | null
}

export const NO_TRIES: Tries = { wrong: 0, lastAt: null }
/** So many wrong tries are free. */
export const FREE_TRIES = 5
const MINUTE = 60_000
/** How long the fifth wrong try locks, the sixth, and so on, in minutes; the last one stays. */
const LOCKS: readonly number[] = [1, 5, 15, 60, 240]

/**
 * Until when somebody is locked out after these tries; null when they may try. Depends on nothing else.
 * A clock that was set back does not shorten the wait.
 */
export function lockedUntil(tries: Tries, now: Instant): Instant | null {
  if (tries.lastAt === null || tries.wrong < FREE_TRIES) return null
  const minutes = LOCKS[Math.min(tries.wrong - FREE_TRIES, LOCKS.length - 1)] ?? 0
  const until = Date.parse(tries.lastAt) + minutes * MINUTE
  return until > Date.parse(now) ? new Date(until).toISOString() : null
}

/** After one more wrong try at `now`. */
export function oneMore(tries: Tries, now: Instant): Tries {
  return { wrong: tries.wrong + 1, lastAt: now }
}

/** How many tries are left before the next lock. */
export function triesLeft(tries: Tries): number {
  return Math.max(0, FREE_TRIES - tries.wrong)
}

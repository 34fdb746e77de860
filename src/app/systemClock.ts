import type { Clock } from '../core/clock.ts'

/** The machine's own clock. Only hosts use it; everything below is given a Clock. */
export const systemClock: Clock = { now: () => Date.now() }

const DAY = 24 * 60 * 60 * 1000
/** 08:30 in the station's zone (UTC+8, without summer time) as milliseconds after midnight UTC. */
const START = 30 * 60 * 1000

/** Milliseconds from `now` (UTC, ms) to the start of the next duty day, never 0. */
export function millisecondsToDutyDay(now: number): number {
  return DAY - ((((now - START) % DAY) + DAY) % DAY)
}

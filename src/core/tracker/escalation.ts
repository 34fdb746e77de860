import type { Instant } from '../../contract/common.ts'
import type { RunEvent, RunState } from '../../contract/runs.ts'
import type { EscalationStep, Occurrence, Procedure, RunTimes } from '../../contract/tracker.ts'
import { escalationOf, openingOf } from './events.ts'
import type { SystemStamp } from './events.ts'
import { ms } from './time.ts'

/** From an instant on: whether the run was complete, and when it was due (undefined: deferred to the next shift). */
interface Stretch {
  readonly from: number
  readonly complete: boolean
  readonly due: number | undefined
}

/** The run's life cut where completion or deferral changed, by the host's time. */
function stretches(times: RunTimes, state: RunState): Stretch[] {
  const due = times.dueAt === undefined ? undefined : ms(times.dueAt)
  const cuts = [
    ...state.complete.flatMap(({ from, until }) => [from, ...(until === undefined ? [] : [until])]),
    ...state.deferred.map(({ from }) => from),
  ].map(({ recordedAt }) => ms(recordedAt))
  const starts = [Number.NEGATIVE_INFINITY, ...cuts].sort((a, b) => a - b)
  return starts.map((from) => {
    const deferral = state.deferred.findLast((each) => ms(each.from.recordedAt) <= from)
    return {
      from,
      complete: state.complete.some(
        (each) => ms(each.from.recordedAt) <= from && (each.until === undefined || ms(each.until.recordedAt) > from),
      ),
      due: deferral?.holds === true ? (deferral.until === undefined ? undefined : ms(deferral.until)) : due,
    }
  })
}

export interface Calling extends EscalationStep {
  /** The due instant that had passed. */
  readonly due: Instant
}

/**
 * Which levels are called and when, if nothing more happens: level n at the first instant at which the run is open
 * and so many minutes overdue. A pure function of the times and the events, by the host's time: it does not matter
 * when somebody asks, so that a host that was off finds the same levels as one that was on.
 */
export function callingsOf(times: RunTimes, state: RunState): Calling[] {
  const { dueAt } = times
  if (dueAt === undefined) return []
  const life = stretches(times, state)
  return times.escalations.flatMap(({ level, to, at }) => {
    const late = ms(at) - ms(dueAt)
    for (const [index, { from, complete, due }] of life.entries()) {
      if (complete || due === undefined) continue
      const call = Math.max(from, due + late)
      if (call >= (life[index + 1]?.from ?? Number.POSITIVE_INFINITY)) continue
      return [{ level, to, at: new Date(call).toISOString(), due: new Date(due).toISOString() }]
    }
    return []
  })
}

/** The highest level called by an instant; 0 when none is. */
export function levelAt(times: RunTimes, state: RunState, now: Instant): number {
  return callingsOf(times, state)
    .filter(({ at }) => ms(at) <= ms(now))
    .reduce((highest, { level }) => Math.max(highest, level), 0)
}

/** The next level that will be called if nothing happens; undefined when all have been. */
export function nextCalling(times: RunTimes, state: RunState, now: Instant): EscalationStep | undefined {
  const next = callingsOf(times, state).find(
    ({ at, level }) => ms(at) > ms(now) && !state.escalations.some((raised) => raised.level === level),
  )
  return next === undefined ? undefined : { level: next.level, to: next.to, at: next.at }
}

export interface EscalatedRun {
  readonly run: string
  readonly times: RunTimes
  readonly state: RunState
}

/** The system events that are due and not yet written, `esc:<run>:<level>`, lowest level first. */
export function escalationsDue({ run, times, state }: EscalatedRun, now: Instant, stamp: SystemStamp): RunEvent[] {
  // Asked every minute for every run of the day: most have nothing that could be due yet.
  const [first] = times.escalations
  if (first === undefined || (state.deferred.length === 0 && ms(first.at) > ms(now))) return []
  return callingsOf(times, state)
    .filter(({ at, level }) => ms(at) <= ms(now) && !state.escalations.some((raised) => raised.level === level))
    .map((calling) => escalationOf(run, calling, calling.due, stamp))
}

/** The same for a slot that perhaps nobody has opened: its opening comes first. */
export function systemEventsDue(
  occurrence: Occurrence,
  procedure: Procedure,
  state: RunState,
  now: Instant,
  stamp: SystemStamp,
  customisation?: string,
): RunEvent[] {
  const { run, times } = occurrence
  const due = escalationsDue({ run, times, state }, now, stamp)
  return due.length === 0 || state.opened !== null ? due : [openingOf(occurrence, procedure, stamp, customisation), ...due]
}

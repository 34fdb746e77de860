import type { Instant } from '../../contract/common.ts'
import type { RunState } from '../../contract/runs.ts'
import type { RunStatus, RunTimes, StateName } from '../../contract/tracker.ts'
import { clockTime, dayOfMonth } from './dutyDay.ts'
import { happenedAt, MINUTE, minutesBetween, ms, spellMinutes } from './time.ts'

/** Sign and word stand beside every colour: no state is told by colour alone. */
export const STATE_SIGNS: Readonly<Record<StateName, string>> = {
  'not-started': '○',
  running: '◐',
  'due-soon': '◷',
  overdue: '▲',
  done: '✓',
  deferred: '↷',
}

export const STATE_WORDS: Readonly<Record<StateName, string>> = {
  'not-started': '未开始',
  running: '进行中',
  'due-soon': '即将到期',
  overdue: '逾期',
  done: '完成',
  deferred: '顺延',
}

export interface StatusOptions {
  readonly zone: string
  /** From how many minutes before it is due a run is 即将到期. */
  readonly soonMinutes: number
}

/** Ten minutes' warning. */
export const SOON_MINUTES = 10

/** Until when a run may take: its due instant, or where it was deferred to; undefined without one. */
export function dueOf(times: RunTimes, state: RunState): Instant | undefined {
  const deferral = state.deferred.at(-1)
  return deferral?.holds === true ? deferral.until : times.dueAt
}

/** Whether anybody has done anything in the run. */
function touched(state: RunState): boolean {
  return (
    state.notes.length > 0 ||
    state.steps.some(
      (step) => step.settling !== 'open' || step.answers.length > 0 || step.documents.length > 0 || step.clock.length > 0,
    )
  )
}

/** `15:00`, with the date where it is another calendar day: `22日 15:00`. */
function when(instant: Instant, now: Instant, zone: string): string {
  const time = clockTime(instant, zone)
  const day = dayOfMonth(instant, zone)
  return day === dayOfMonth(now, zone) ? time : `${day}日 ${time}`
}

/** A word for being late, to the minute, rounded down. */
export function overdueWord(minutes: number): string {
  return minutes === 0 ? '逾期不到 1 分' : `逾期 ${spellMinutes(minutes)}`
}

function doneStatus(times: RunTimes, state: RunState, now: Instant, { zone }: StatusOptions): RunStatus | null {
  const last = state.complete.at(-1)
  if (last === undefined || last.until !== undefined) return null
  const at = happenedAt(last.from)
  const due = dueOf(times, state)
  const late = due === undefined || ms(at) <= ms(due) ? 0 : minutesBetween(due, at)
  const word = `完成 ${when(at, now, zone)}${late > 0 ? `，迟 ${spellMinutes(late)}` : ''}`
  return { state: 'done', begun: true, sign: STATE_SIGNS.done, word, at, ...(late > 0 ? { minutes: late } : {}) }
}

/** How a run stands at an instant. Being due at the very instant is not overdue; the minute after is 逾期 1 分. */
export function statusOf(times: RunTimes, state: RunState, now: Instant, options: StatusOptions): RunStatus {
  const done = doneStatus(times, state, now, options)
  if (done !== null) return done
  const begun = ms(now) >= ms(times.opensAt)
  const make = (name: StateName, word: string, rest: Pick<RunStatus, 'minutes' | 'at'> = {}): RunStatus => ({
    state: name,
    begun,
    sign: STATE_SIGNS[name],
    word,
    ...rest,
  })
  const deferral = state.deferred.at(-1)
  if (deferral?.holds === true) {
    const { until } = deferral
    if (until === undefined) return make('deferred', '顺延至下一班')
    if (ms(now) < ms(until)) return make('deferred', `顺延至 ${when(until, now, options.zone)}`, { at: until })
  }
  const due = dueOf(times, state)
  if (due !== undefined && begun) {
    if (ms(now) > ms(due)) {
      const minutes = minutesBetween(due, now)
      return make('overdue', overdueWord(minutes), { minutes })
    }
    const left = Math.ceil((ms(due) - ms(now)) / MINUTE)
    if (left <= options.soonMinutes) return make('due-soon', `即将到期，还有 ${left} 分`, { minutes: left })
  }
  return touched(state) ? make('running', STATE_WORDS.running) : make('not-started', STATE_WORDS['not-started'])
}

import type { Instant } from '../../contract/common.ts'
import type { StepState } from '../../contract/runs.ts'
import { KINDS } from '../../contract/tracker.ts'
import type { DutyDay, ProcedureStep, TimelyFigures, TimelyKind } from '../../contract/tracker.ts'
import { timesOf } from './board.ts'
import type { BoardRun } from './board.ts'
import { stepOf } from './missing.ts'
import { happenedAt, ms } from './time.ts'

/** The start that every slot has by itself; every other start is recorded by somebody. */
export const SLOT_START = '时段开始'

/** One clock as it ran. `stop` is absent while it runs, `start` where nobody recorded it: neither is guessed. */
export interface Measurement {
  readonly run: string
  readonly day: DutyDay
  readonly step: string
  readonly kind: TimelyKind
  readonly start?: Instant
  readonly stop?: Instant
  /** Milliseconds, where both ends are known. */
  readonly duration?: number
}

type Edge = { readonly edge: 'start' | 'stop'; readonly at: Instant }

/** Recorded edges, and the standing tick as the stop of whatever still runs. */
function edgesOf(step: ProcedureStep, state: StepState, opensAt: Instant): Edge[] {
  const edges: Edge[] = state.clock.map((edge) => ({ edge: edge.edge, at: happenedAt(edge) }))
  if (step.clock?.start === SLOT_START) edges.unshift({ edge: 'start', at: opensAt })
  const tick = state.settling === 'ticked' ? state.history.findLast(({ to }) => to === 'ticked') : undefined
  if (tick !== undefined && edges.at(-1)?.edge !== 'stop') edges.push({ edge: 'stop', at: happenedAt(tick) })
  return edges
}

function measure(edges: readonly Edge[], of: Omit<Measurement, 'start' | 'stop' | 'duration'>): Measurement[] {
  const found: Measurement[] = []
  let start: Instant | undefined
  for (const { edge, at } of edges) {
    if (edge === 'start') {
      // A second start before a stop is the same order given again: the clock has run since the first.
      start ??= at
      continue
    }
    // A desk's clock may stand before the host's: a duration is never negative.
    const ends = start === undefined ? { stop: at } : { start, stop: at, duration: Math.max(0, ms(at) - ms(start)) }
    found.push({ ...of, ...ends })
    start = undefined
  }
  return start === undefined ? found : [...found, { ...of, start }]
}

/** The clocks of one run: of every tagged step with a clock, unless the step was skipped or does not apply. */
export function measurementsOf(run: BoardRun): Measurement[] {
  const { occurrence, procedure, state } = run
  const { opensAt } = timesOf(run)
  return procedure.steps.flatMap((step) => {
    const found = stepOf(state, step.id)
    if (step.kind === undefined || step.clock === undefined || found === undefined) return []
    if (found.settling === 'skipped' || found.settling === 'not-applicable') return []
    const { kind } = step
    return measure(edgesOf(step, found, opensAt), { run: occurrence.run, day: occurrence.day, step: step.id, kind })
  })
}

/** The middle value, or the mean of the middle two; null of none. */
export function medianOf(sorted: readonly number[]): number | null {
  const upper = sorted[Math.floor(sorted.length / 2)]
  const lower = sorted[Math.ceil(sorted.length / 2) - 1]
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2
}

/** The smallest value that is not below `share` of all (nearest rank); null of none. */
export function percentileOf(sorted: readonly number[], share: number): number | null {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? null
}

function figures(kind: TimelyKind, all: readonly Measurement[]): TimelyFigures {
  const own = all.filter((each) => each.kind === kind)
  const timed = own
    .flatMap(({ run, step, day, duration }) => (duration === undefined ? [] : [{ run, step, day, duration }]))
    .sort((a, b) => a.duration - b.duration)
  const durations = timed.map(({ duration }) => duration)
  return {
    kind,
    measured: timed.length,
    median: medianOf(durations),
    p90: percentileOf(durations, 0.9),
    longest: timed.slice(-5).reverse(),
    running: own.filter(({ start, stop }) => start !== undefined && stop === undefined).length,
    unmeasured: own.filter(({ start }) => start === undefined).length,
  }
}

/** The distribution of the four clocks over the runs of a period (a month), by kind; of posts and runs, never of persons. */
export function timelyOf(runs: readonly BoardRun[], now: Instant): TimelyFigures[] {
  const begun = runs.filter((run) => ms(timesOf(run).opensAt) <= ms(now))
  const all = begun.flatMap((run) => measurementsOf(run))
  return KINDS.map((kind) => figures(kind, all))
}

/** `2026-11` of the duty day a run belongs to. */
export function monthOf({ occurrence }: BoardRun): string {
  return occurrence.day.slice(0, 7)
}

import type { Instant } from '../../contract/common.ts'
import type { RunState } from '../../contract/runs.ts'
import { KINDS, POSTS } from '../../contract/tracker.ts'
import type {
  BoardCell,
  BoardItem,
  DayBoard,
  DutyConfig,
  DutyDay,
  Holder,
  Occurrence,
  OverdueItem,
  PostId,
  PostRef,
  Procedure,
  RunTimes,
  StateName,
} from '../../contract/tracker.ts'
import { dueOf, SOON_MINUTES, statusOf } from './due.ts'
import { clockTime, dutyDayEnd, dutyDayStart } from './dutyDay.ts'
import { nextCalling } from './escalation.ts'
import { stepOf } from './missing.ts'
import { ms } from './time.ts'

/** A slot of the day with the procedure it runs by and its state (an empty one where nobody has acted). */
export interface BoardRun {
  readonly occurrence: Occurrence
  readonly procedure: Procedure
  readonly state: RunState
}

/** The times a run was opened with; those of the routine until then. */
export function timesOf({ occurrence, state }: Pick<BoardRun, 'occurrence' | 'state'>): RunTimes {
  return state.opened?.times ?? occurrence.times
}

export interface BoardInput {
  readonly day: DutyDay
  readonly config: DutyConfig
  readonly now: Instant
  readonly runs: readonly BoardRun[]
  /** Runs of earlier days that were taken over and are not complete. */
  readonly carried: readonly BoardRun[]
  readonly posts: readonly PostRef[]
  /** Who holds each post in this shift, as given. */
  readonly holders: Readonly<Partial<Record<PostId, readonly Holder[]>>>
  readonly soonMinutes?: number
}

/** How many steps are settled of those a run has; a step 顺延 is not settled. */
export function progressOf(state: RunState): { readonly done: number; readonly total: number } {
  const done = state.steps.filter(({ settling }) => settling !== 'open' && settling !== 'deferred').length
  return { done, total: state.steps.length }
}

/** What is to be done next in a run: the first step that is open, or what is owed when none is. */
function nextOfRun({ procedure, state }: BoardRun): Pick<BoardItem, 'open' | 'owes'> {
  const settled = (id: string): boolean => {
    const settling = stepOf(state, id)?.settling ?? 'open'
    return settling !== 'open' && settling !== 'deferred'
  }
  const step = procedure.steps.find(({ id }) => !settled(id))
  if (step !== undefined) return { open: { id: step.id, text: step.text.text.replaceAll('**', ''), by: step.by } }
  const owed = state.missing.find(({ what }) => what !== 'step')?.what
  return owed === undefined || owed === 'step' ? {} : { owes: owed }
}

/** One item of the board at an instant. */
export function boardItemOf(run: BoardRun, input: Pick<BoardInput, 'now' | 'config' | 'soonMinutes'>): BoardItem {
  const { occurrence, procedure, state } = run
  const times = timesOf(run)
  const { now, config, soonMinutes = SOON_MINUTES } = input
  const due = dueOf(times, state)
  const next = nextCalling(times, state, now)
  return {
    run: occurrence.run,
    entry: occurrence.item.entry,
    title: procedure.title,
    kinds: KINDS.filter((kind) => procedure.steps.some((step) => step.kind === kind)),
    opensAt: times.opensAt,
    ...(due === undefined ? {} : { dueAt: due }),
    ...progressOf(state),
    ...nextOfRun(run),
    status: statusOf(times, state, now, { zone: config.zone, soonMinutes }),
    unanswered: state.escalations.filter(({ answer }) => answer === undefined).map(({ level }) => level),
    ...(next === undefined ? {} : { next }),
  }
}

/** The state a cell shows is the one that asks most of the post. */
const URGENCY: readonly StateName[] = ['overdue', 'due-soon', 'running', 'not-started', 'deferred', 'done']

function cellOf(slot: string, items: BoardItem[]): BoardCell {
  return { slot, state: URGENCY.find((state) => items.some(({ status }) => status.state === state)) ?? null, items }
}

const slotKey = ({ times, item }: Occurrence) => `${times.opensAt} ${item.slot}`
const byDue = (a: OverdueItem, b: OverdueItem) =>
  ms(a.dueAt ?? a.opensAt) - ms(b.dueAt ?? b.opensAt) || POSTS.indexOf(a.post.id) - POSTS.indexOf(b.post.id)

function nextOf(items: readonly OverdueItem[], now: Instant): DayBoard['next'] {
  const moments = items.flatMap((item): NonNullable<DayBoard['next']>[] => {
    if (item.status.state === 'done') return []
    const upcoming = item.dueAt !== undefined && ms(item.dueAt) >= ms(now)
    if (upcoming && item.dueAt !== undefined) return [{ item, at: item.dueAt, what: 'due' }]
    return item.next === undefined ? [] : [{ item, at: item.next.at, what: 'escalation' }]
  })
  return moments.reduce<DayBoard['next']>((first, each) => (first === null || ms(each.at) < ms(first.at) ? each : first), null)
}

function slotsOf(runs: readonly BoardRun[], { now, config }: BoardInput): DayBoard['slots'] {
  const slots = new Map<string, Occurrence>()
  for (const { occurrence } of runs) if (!slots.has(slotKey(occurrence))) slots.set(slotKey(occurrence), occurrence)
  const sorted = [...slots].sort(([, a], [, b]) => ms(a.times.opensAt) - ms(b.times.opensAt))
  const current = sorted.findLast(([, { times }]) => ms(times.opensAt) <= ms(now))?.[0]
  return sorted.map(([key, { times, item }]) => ({
    key,
    name: item.slot,
    opensAt: times.opensAt,
    time: clockTime(times.opensAt, config.zone),
    current: key === current,
  }))
}

/** 今日清单 at an instant: posts down, slots across midnight, overdue first. */
export function dayBoardOf(input: BoardInput): DayBoard {
  const { day, config, now, runs, posts, holders } = input
  const slots = slotsOf(runs, input)
  const made = runs.map((run) => ({ run, item: boardItemOf(run, input) }))
  const listed = (run: BoardRun, item: BoardItem, carried: boolean): OverdueItem => ({
    ...item,
    post: run.occurrence.post,
    slot: run.occurrence.item.slot,
    carried,
  })
  const today = made.map(({ run, item }) => listed(run, item, false))
  const carried = input.carried.map((run) => listed(run, boardItemOf(run, input), true)).sort(byDue)
  const open = [...today, ...carried]
  const overdue = open.filter(({ status }) => status.state === 'overdue').sort(byDue)
  return {
    day,
    from: dutyDayStart(day, config),
    to: dutyDayEnd(day, config),
    now,
    slots,
    rows: posts.map((post) => ({
      post,
      holders: [...(holders[post.id] ?? [])],
      cells: slots.map(({ key }) =>
        cellOf(
          key,
          made
            .filter(({ run }) => run.occurrence.post.id === post.id && slotKey(run.occurrence) === key)
            .map(({ item }) => item),
        ),
      ),
    })),
    overdue,
    carried,
    next: nextOf(open, now),
    counts: {
      done: today.filter(({ status }) => status.state === 'done').length,
      total: today.length,
      overdue: overdue.length,
    },
  }
}

/** Steps of a run that nobody has settled, for a list of what is open. */
export function openSteps({ procedure, state }: Pick<BoardRun, 'procedure' | 'state'>): { readonly id: string; readonly text: string }[] {
  return [...procedure.steps.map(({ id, text }) => ({ id, text: text.text })), ...state.followUps].flatMap(({ id, text }) => {
    const settling = stepOf(state, id)?.settling
    return settling === 'open' || settling === 'deferred' ? [{ id, text }] : []
  })
}

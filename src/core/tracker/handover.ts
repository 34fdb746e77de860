import type { Instant } from '../../contract/common.ts'
import type { HandoverItem, HandoverLine, HandoverSheet } from '../../contract/handover.ts'
import type { NoteFlag, RunState } from '../../contract/runs.ts'
import { POSTS } from '../../contract/tracker.ts'
import type { DutyDay, PostId } from '../../contract/tracker.ts'
import { openSteps, timesOf } from './board.ts'
import type { BoardRun } from './board.ts'
import { isComplete } from './fold.ts'
import { stepOf } from './missing.ts'
import { ms } from './time.ts'

/** What a run leaves open; null when nothing is. */
function leftOf(run: BoardRun): HandoverItem | null {
  const { occurrence, state } = run
  const steps = openSteps(run)
  const levels = state.escalations.filter(({ answer }) => answer === undefined).map(({ level }) => level)
  const complete = isComplete(state)
  if (complete && steps.length === 0 && levels.length === 0) return null
  const deferral = complete ? undefined : state.deferred.at(-1)
  const deferred = deferral?.holds === true
  const reason = deferred ? reasonOf(state) : undefined
  return {
    id: occurrence.run,
    run: occurrence.run,
    day: occurrence.day,
    post: occurrence.post.id,
    slot: occurrence.item.slot,
    title: run.procedure.title,
    kind: deferred ? '顺延' : !complete ? '未完成' : steps.length > 0 ? '待办' : '升级未答复',
    steps: steps.map(({ text }) => text),
    ...(deferred && deferral.until !== undefined ? { until: deferral.until } : {}),
    ...(reason === undefined ? {} : { reason }),
    levels,
  }
}

function reasonOf(state: RunState): string | undefined {
  const step = state.missing.map(({ step }) => stepOf(state, step)).find((each) => each?.settling === 'deferred')
  return state.deferrals.at(-1)?.reason ?? step?.history.at(-1)?.reason
}

/** Every open and deferred item of the runs that have begun, by post and time. */
export function openItems(runs: readonly BoardRun[], now: Instant): HandoverItem[] {
  return runs
    .filter((run) => ms(timesOf(run).opensAt) <= ms(now))
    .toSorted(
      (a, b) =>
        POSTS.indexOf(a.occurrence.post.id) - POSTS.indexOf(b.occurrence.post.id) ||
        ms(timesOf(a).opensAt) - ms(timesOf(b).opensAt),
    )
    .flatMap((run) => leftOf(run) ?? [])
}

function flagged(runs: readonly BoardRun[], flag: NoteFlag): HandoverLine[] {
  return runs.flatMap(({ state }) =>
    state.notes.filter((note) => note.flag === flag).map(({ event, text }) => ({ id: event, text })),
  )
}

/**
 * The hand-over sheet of a duty day as its runs make it: 重点警情, 风险 and 装备 are the flagged notes, 未了事项 every
 * open and deferred item of this day and of what it had taken over. `scope`: one post's, or the whole room's.
 */
export function handoverSheetOf(
  day: DutyDay,
  runs: readonly BoardRun[],
  now: Instant,
  scope: PostId | 'all' = 'all',
): HandoverSheet {
  const own = scope === 'all' ? runs : runs.filter(({ occurrence }) => occurrence.post.id === scope)
  return {
    day,
    scope,
    calls: flagged(own, '重点警情'),
    open: openItems(own, now),
    risks: flagged(own, '风险'),
    equipment: flagged(own, '装备'),
  }
}

/** Open items that a sheet does not name: they came up after it was drafted, or were struck out. */
export function absentItems(sheet: HandoverSheet, runs: readonly BoardRun[], now: Instant): HandoverItem[] {
  const own = sheet.scope === 'all' ? runs : runs.filter(({ occurrence }) => occurrence.post.id === sheet.scope)
  return openItems(own, now).filter(({ run }) => !sheet.open.some((item) => item.run === run))
}

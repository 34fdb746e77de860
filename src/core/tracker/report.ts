import type { Instant } from '../../contract/common.ts'
import type { DayReport, ReportLine } from '../../contract/reports.ts'
import type { DutyConfig, DutyDay, PostRef } from '../../contract/tracker.ts'
import { progressOf, timesOf } from './board.ts'
import type { BoardRun } from './board.ts'
import { SOON_MINUTES, statusOf } from './due.ts'
import { clockTime, dutyDayEnd, dutyDayStart } from './dutyDay.ts'
import { handoverSheetOf } from './handover.ts'
import { answerOf, stepOf } from './missing.ts'
import { ms } from './time.ts'
import { timelyOf } from './timely.ts'

export interface ReportInput {
  readonly day: DutyDay
  readonly config: DutyConfig
  /** When the report is made; the day may still be running. */
  readonly now: Instant
  readonly runs: readonly BoardRun[]
  readonly carried: readonly BoardRun[]
  readonly posts: readonly PostRef[]
}

function lineOf(run: BoardRun, { config, now }: ReportInput, carried: boolean): ReportLine {
  const { occurrence, procedure, state } = run
  const times = timesOf(run)
  return {
    run: occurrence.run,
    post: occurrence.post,
    slot: occurrence.item.slot,
    time: clockTime(times.opensAt, config.zone),
    title: procedure.title,
    status: statusOf(times, state, now, { zone: config.zone, soonMinutes: SOON_MINUTES }),
    ...progressOf(state),
    carried,
    missing: state.missing.map(({ sentence }) => sentence),
    followUps: state.followUps.filter(({ id }) => stepOf(state, id)?.settling === 'open').map(({ text }) => text),
    levels: state.escalations.filter(({ answer }) => answer === undefined).map(({ level, to }) => ({ level, to })),
    answers: procedure.steps.flatMap(({ id, answer: question }) => {
      const step = stepOf(state, id)
      const value = answerOf(step)
      const reason = step?.answers.at(-1)?.reason
      if (question === undefined || value === undefined) return []
      return [{ question, value, ...(reason === undefined ? {} : { reason }) }]
    }),
    corrections: state.corrections.length,
  }
}

/** What somebody still owes an answer for: open items that have begun, called levels, open follow-ups. */
function owes({ status, levels, followUps }: ReportLine): boolean {
  return (status.begun && status.state !== 'done') || levels.length > 0 || followUps.length > 0
}

/** The longest overdue first, then what is open, then answers owed on what is done. */
function urgency({ status }: ReportLine): number {
  if (status.state === 'overdue') return -(status.minutes ?? 0) - 1
  return status.state === 'done' ? 1 : 0
}

/** The day's report by post and slot; what is unanswered stands first. */
export function dayReportOf(input: ReportInput): DayReport {
  const { day, config, now, runs, posts } = input
  const today = runs
    .toSorted((a, b) => ms(timesOf(a).opensAt) - ms(timesOf(b).opensAt))
    .map((run) => lineOf(run, input, false))
  const all = [...today, ...input.carried.map((run) => lineOf(run, input, true))]
  const sheet = handoverSheetOf(day, runs, now)
  const is = (state: ReportLine['status']['state']) => today.filter(({ status }) => status.state === state)
  const text = (lines: readonly { readonly text: string }[]) => lines.map((line) => line.text)
  return {
    day,
    from: dutyDayStart(day, config),
    to: dutyDayEnd(day, config),
    madeAt: now,
    unanswered: all.filter(owes).sort((a, b) => urgency(a) - urgency(b)),
    posts: posts.map((post) => ({ post, lines: today.filter((line) => line.post.id === post.id) })),
    calls: text(sheet.calls),
    risks: text(sheet.risks),
    equipment: text(sheet.equipment),
    timely: timelyOf(runs, now),
    counts: {
      total: today.length,
      done: is('done').length,
      late: is('done').filter(({ status }) => (status.minutes ?? 0) > 0).length,
      open: today.filter(({ status }) => status.begun && status.state !== 'done' && status.state !== 'deferred').length,
      deferred: is('deferred').length,
      escalated: runs.filter(({ state }) => state.escalations.length > 0).length,
      unansweredLevels: all.reduce((sum, { levels }) => sum + levels.length, 0),
    },
  }
}

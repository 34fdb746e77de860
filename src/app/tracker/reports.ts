import type { PersonRef } from '../../contract/people.ts'
import type { AfterAction, DayReport } from '../../contract/reports.ts'
import type { RunSubject } from '../../contract/runs.ts'
import type { DutyDay, PostRef, RunStatus } from '../../contract/tracker.ts'
import type { DaySeal } from '../../contract/tracking.ts'
import { instantOf } from '../../core/clock.ts'
import { afterActionOf } from '../../core/tracker/afterAction.ts'
import { SOON_MINUTES, statusOf } from '../../core/tracker/due.ts'
import { dutyDayOf } from '../../core/tracker/dutyDay.ts'
import { dayReportOf } from '../../core/tracker/report.ts'
import { Refused } from '../errors.ts'
import type { Session } from '../session.ts'
import { findRun } from './act.ts'
import { doerOf } from './append.ts'
import { carriedInto } from './carried.ts'
import type { TrackerDeps } from './deps.ts'
import type { AtStation, WithStation } from './station.ts'
import { peopleIn } from './views.ts'

/** What a report is made with besides its figures. */
export interface ReportFrame {
  readonly station: string
  readonly zone: string
  readonly madeAt: string
  /** Who asked for it. */
  readonly madeBy: { readonly kind: 'person'; readonly id: string }
  /** Everybody who stands in it, and who asked for it. */
  readonly people: readonly PersonRef[]
  /** The seal of the day it is about; null while that is not sealed. */
  readonly seal: DaySeal | null
  /** Rows about it that were written after the seal. */
  readonly later: number
}

/** The record of a run with where it belongs. */
export interface RunRecord {
  readonly action: AfterAction
  readonly run: string
  readonly subject: RunSubject
  readonly post: PostRef | null
  readonly day: DutyDay
  readonly status: RunStatus
}

/** Run events of a range of subjects that stand after a row, in the order of the record. */
async function writtenAfter({ store }: AtStation, seal: DaySeal | null, from: string, to: string): Promise<number> {
  if (seal === null) return 0
  return (await store.ledger.about(from, to)).filter(({ seq, kind }) => seq > seal.seq && kind.startsWith('run.')).length
}

/** What the reports are made of: a day and a run as they stand, each under its seal. */
export function createReportData(deps: TrackerDeps, withStation: WithStation) {
  const now = () => instantOf(deps.clock)

  async function frameOf(at: AtStation, session: Session, day: DutyDay, about: readonly unknown[], range: readonly [string, string]): Promise<ReportFrame> {
    const { id } = doerOf(session)
    const madeBy = { kind: 'person', id } as const
    const seal = at.record.seals.get(day) ?? null
    return {
      station: (await at.store.about.get()).value.name,
      zone: at.runs.duty(day).zone,
      madeAt: now(),
      madeBy,
      people: await peopleIn(at.store, session, ...about, { actor: madeBy }),
      seal,
      later: await writtenAfter(at, seal, ...range),
    }
  }

  function mustHaveBeen({ runs }: AtStation, day: DutyDay): void {
    if (day > runs.today()) throw new Refused('这一天还没有开始，没有可出的报告。')
    const setUp = runs.setUp()
    if (setUp !== null && day < dutyDayOf(setUp, runs.duty(runs.today()))) throw new Refused('这一天本所还没有启用今日清单，没有可出的报告。请选之后的日期。')
  }

  return {
    /** Refused with a sentence for a day that has not begun or was before the station. */
    day: (session: Session, day: DutyDay): Promise<{ readonly report: DayReport; readonly frame: ReportFrame }> =>
      withStation(session.station, async (at) => {
        mustHaveBeen(at, day)
        const { runs } = at
        const report = dayReportOf({
          day,
          config: runs.duty(day),
          now: now(),
          runs: await runs.day(day),
          carried: await carriedInto(day, at, now()),
          posts: runs.posts(day),
        })
        return { report, frame: await frameOf(at, session, day, [], [`${day}.`, `${day}/`]) }
      }),

    /** NotFound for a run the station does not have. */
    run: (session: Session, run: string): Promise<{ readonly record: RunRecord; readonly frame: ReportFrame }> =>
      withStation(session.station, async (at) => {
        const { procedure, subject, slot, day, times, state } = await findRun(at, run, session)
        const action = afterActionOf(procedure, await at.record.run(run))
        const { zone } = at.runs.duty(day)
        const status = statusOf(times, state, now(), { zone, soonMinutes: SOON_MINUTES })
        const record = { action, run, subject, post: slot?.occurrence.post ?? null, day, status }
        return { record, frame: await frameOf(at, session, day, [action], [run, `${run}!`]) }
      }),
  }
}

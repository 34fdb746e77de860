import type { Mark, RunEvent } from '../../contract/runs.ts'
import type { DutyDay } from '../../contract/tracker.ts'
import type { RunAct, RunAnswer } from '../../contract/tracking.ts'
import { instantOf } from '../../core/clock.ts'
import { dutyDayOf } from '../../core/tracker/dutyDay.ts'
import { openingOf } from '../../core/tracker/events.ts'
import { applyEvent } from '../../core/tracker/fold.ts'
import { judge } from '../../core/tracker/judge.ts'
import type { Verdict } from '../../core/tracker/judge.ts'
import { after, HOUR } from '../../core/tracker/time.ts'
import type { StationStore } from '../../store/ports.ts'
import { NotFound, Refused } from '../errors.ts'
import type { Session } from '../session.ts'
import { append, doerOf, mustWrite, runEntry } from './append.ts'
import type { TrackerDeps } from './deps.ts'
import type { FoundRun } from './runs.ts'
import type { AtStation, WithStation } from './station.ts'
import { viewOf } from './views.ts'

export const NO_RUN = '没有这份清单，可能已经换了日期或者停用。请回到今日清单刷新后再试。'
const TWICE = '这次请求的编号已经用在另一条记录上，没有保存。请刷新后再试。'

/** The run, or NotFound; a guest sees the board's own runs and no matters. */
export async function findRun({ runs }: AtStation, run: string, session: Session): Promise<FoundRun> {
  const found = await runs.find(run)
  if (found === null) throw new NotFound(NO_RUN)
  if (found.slot === null && session.person === null) throw new Refused('案件和警情的清单要先登录才能看。')
  return found
}

/** Whether a row with this id is this very event sent again. */
async function isSame(store: StationStore, event: Pick<RunEvent, 'id' | 'run' | 'kind' | 'body'>): Promise<boolean> {
  const row = await store.ledger.find(event.id)
  if (row === null) return true
  const step = 'step' in event.body ? event.body.step : undefined
  return row.kind === event.kind && row.body['run'] === event.run && row.body['step'] === step
}

/** A shift may begin a little early, and a clock that was set back must not shut the day that has begun. */
const EARLY_MS = 2 * HOUR

function latestDay({ runs }: AtStation, now: string): DutyDay {
  return dutyDayOf(after(now, EARLY_MS), runs.duty(runs.today()))
}

/** A change of a step is a mark and more; the desk is told the mark. */
function markIn({ event, actor, at, recordedAt }: Mark): Mark {
  return { event, actor, at, recordedAt }
}

function answerOf(verdict: Verdict): Omit<RunAnswer, 'view'> {
  switch (verdict.verdict) {
    case 'append':
      return { outcome: 'saved', sentence: '', by: null, missing: [] }
    case 'known':
      return { outcome: 'known', sentence: '这一步先前已经保存。', by: null, missing: [] }
    case 'already':
      return { outcome: 'already', sentence: verdict.sentence, by: markIn(verdict.by), missing: [] }
    case 'refused':
      return { outcome: 'refused', sentence: verdict.sentence, by: null, missing: [...verdict.missing] }
  }
}

/**
 * Appends one event to a run. Judged, written and folded inside the station's queue: of two desks ticking one step the
 * second hears that it was done, and a retry with the same id changes nothing.
 */
export function createAct(deps: TrackerDeps, withStation: WithStation) {
  return (session: Session, asked: RunAct): Promise<RunAnswer> =>
    withStation(session.station, async (at) => {
      mustWrite(deps)
      const doer = doerOf(session)
      const found = await findRun(at, asked.run, session)
      if (found.day > latestDay(at, instantOf(deps.clock))) throw new Refused('这一天还没有开始，到了那天再办理。')
      const recordedAt = instantOf(deps.clock)
      const stamp = { actor: { kind: doer.kind, id: doer.id }, desk: session.desk.id, at: recordedAt }
      const event = { ...asked, version: 1, actor: stamp.actor, desk: stamp.desk, recordedAt } as RunEvent
      const { slot, procedure } = found
      const opening =
        slot === null || found.state.opened !== null
          ? null
          : openingOf(slot.occurrence, procedure, { desk: stamp.desk, recordedAt }, slot.customisation)
      const state = opening === null ? found.state : applyEvent(procedure, found.state, opening)
      const verdict = judge(procedure, state, event, doer, at.runs.duty(found.day).zone)
      const writes = verdict.verdict === 'append'
      if ((writes || verdict.verdict === 'known') && !(await isSame(at.store, event))) throw new Refused(TWICE)
      if (!writes) return { ...answerOf(verdict), view: await viewOf(found, at, session, deps) }
      const day = slot === null ? null : found.day
      const entries = [...(opening === null ? [] : [opening]), event].map((each) => runEntry(each, day, at))
      await append(at, entries, stamp)
      deps.changes.publish(session.station, ['board'])
      return { ...answerOf(verdict), view: await viewOf(await findRun(at, asked.run, session), at, session, deps) }
    })
}

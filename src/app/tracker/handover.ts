import { handoverEvent } from '../../contract/handover.ts'
import type { HandoverEvent, HandoverSheet, HandoverState } from '../../contract/handover.ts'
import type { DutyDay, PostId } from '../../contract/tracker.ts'
import type { DaySeal, HandoverAnswer, HandoverView } from '../../contract/tracking.ts'
import { instantOf } from '../../core/clock.ts'
import { dutyDayEnd } from '../../core/tracker/dutyDay.ts'
import { absentItems, handoverSheetOf } from '../../core/tracker/handover.ts'
import { handoverId, judgeHandover, linesToRead } from '../../core/tracker/handoverRun.ts'
import { Refused } from '../errors.ts'
import type { Session } from '../session.ts'
import { append, doerOf, entryOf, mustWrite } from './append.ts'
import { carriedInto } from './carried.ts'
import type { TrackerDeps } from './deps.ts'
import { readHandover } from './handoverRead.ts'
import type { SlotRun } from './runs.ts'
import { sealDay } from './sealDay.ts'
import type { AtStation, WithStation } from './station.ts'
import { peopleIn } from './views.ts'

export interface Place {
  readonly day: DutyDay
  readonly scope: PostId | 'all'
}
export interface Asked extends Place {
  readonly id: string
  readonly at: string
}

type Body = Pick<HandoverEvent, 'kind' | 'body'>

/** The sheet, its reading back, both signatures, and the seal of the day. */
export function createHandovers(deps: TrackerDeps, withStation: WithStation) {
  const now = () => instantOf(deps.clock)

  async function runsOf(at: AtStation, day: DutyDay): Promise<SlotRun[]> {
    return [...(await at.runs.day(day)), ...(await carriedInto(day, at, now()))]
  }

  async function viewOf(at: AtStation, session: Session, { day, scope }: Place): Promise<HandoverView> {
    const state = await readHandover(at.store, day, scope)
    const runs = await runsOf(at, day)
    const { sheet, read } = state
    const accepted = new Set(read.flatMap(({ line, outcome }) => (outcome === '收下' ? [line] : [])))
    return {
      day,
      scope,
      made: handoverSheetOf(day, runs, now(), scope),
      state,
      // What both have signed is done with: what comes up later belongs to the next shift.
      absent: sheet === null || state.received !== null ? [] : absentItems(sheet, runs, now()),
      toRead: sheet === null ? [] : linesToRead(sheet).filter((line) => !accepted.has(line)),
      seal: at.record.seals.get(day) ?? null,
      people: await peopleIn(at.store, session, state),
    }
  }

  async function isSame(at: AtStation, asked: Asked, kind: string): Promise<boolean> {
    const row = await at.store.ledger.find(asked.id)
    return row === null || (row.kind === kind && row.body['handover'] === handoverId(asked.day, asked.scope))
  }

  function write(session: Session, asked: Asked, bodyOf: (runs: readonly SlotRun[]) => Body): Promise<HandoverAnswer> {
    return withStation(session.station, async (at) => {
      mustWrite(deps)
      const doer = doerOf(session)
      const { day, scope, id } = asked
      if (day > at.runs.today()) throw new Refused('这一天还没有开始，不能交接。')
      const recordedAt = now()
      const stamp = { actor: { kind: doer.kind, id: doer.id }, desk: session.desk.id, at: recordedAt }
      const runs = await runsOf(at, day)
      const asEvent = { id, handover: handoverId(day, scope), version: 1, actor: stamp.actor, desk: stamp.desk, at: asked.at, recordedAt }
      const event = handoverEvent.parse({ ...asEvent, ...bodyOf(runs) })
      const signs = event.kind === 'handover.given' || event.kind === 'handover.received'
      if (signs && scope === 'all' && doer.rank !== '民警') throw new Refused('全室的交接单由民警交、民警接，请民警登录后签名。')
      const state: HandoverState = await readHandover(at.store, day, scope)
      const absent = state.sheet === null ? [] : absentItems(state.sheet, runs, recordedAt)
      const verdict = judgeHandover(state, event, absent)
      if (verdict.verdict !== 'refused' && !(await isSame(at, asked, event.kind))) {
        throw new Refused('这次请求的编号已经用在另一条记录上，没有保存。请刷新后再试。')
      }
      if (verdict.verdict === 'append') {
        await append(at, [entryOf(event, { handover: event.handover })], stamp)
        // The next day's board begins with what was handed over.
        deps.changes.publish(session.station, ['handover', 'board'])
      }
      const view = await viewOf(at, session, asked)
      if (verdict.verdict === 'refused') return { outcome: 'refused', sentence: verdict.sentence, lines: [...verdict.lines], view }
      const known = verdict.verdict === 'known'
      return { outcome: known ? 'known' : 'saved', sentence: known ? '先前已经保存。' : '', lines: [], view }
    })
  }

  return {
    get: (session: Session, place: Place): Promise<HandoverView> =>
      withStation(session.station, (at) => viewOf(at, session, place)),
    draft: (session: Session, asked: Asked, sheet: HandoverSheet | undefined): Promise<HandoverAnswer> => {
      if (sheet !== undefined && (sheet.day !== asked.day || sheet.scope !== asked.scope)) {
        throw new Refused('交接单的日期或者岗位不对，没有保存。请刷新后再试。')
      }
      return write(session, asked, (runs) => ({
        kind: 'handover.drafted',
        body: { sheet: sheet ?? handoverSheetOf(asked.day, runs, now(), asked.scope) },
      }))
    },
    readBack: (
      session: Session,
      asked: Asked,
      body: { readonly line: string; readonly outcome: '收下' | '退回'; readonly reason?: string },
    ): Promise<HandoverAnswer> => write(session, asked, () => ({ kind: 'handover.read', body })),
    sign: (session: Session, asked: Asked, as: '交班' | '接班'): Promise<HandoverAnswer> =>
      write(session, asked, () => ({ kind: as === '交班' ? 'handover.given' : 'handover.received', body: {} })),
    seal: (session: Session, day: DutyDay): Promise<DaySeal> =>
      withStation(session.station, async (at) => {
        mustWrite(deps)
        const doer = doerOf(session)
        const known = at.record.seals.get(day)
        if (known === undefined) {
          const over = Date.parse(now()) >= Date.parse(dutyDayEnd(day, at.runs.duty(day)))
          const received = (await readHandover(at.store, day, 'all')).received !== null
          if (day > at.runs.today() || (!over && !received)) throw new Refused('这一天还没有结束，也没有交接签收，不能封存。')
        }
        const seal = await sealDay(at, day, { actor: { kind: doer.kind, id: doer.id }, desk: session.desk.id, at: now() })
        deps.changes.publish(session.station, ['handover', 'board'])
        return seal
      }),
  }
}

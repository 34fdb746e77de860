import { createHash } from 'node:crypto'
import type { AsOf, EntryId } from '../../contract/common.ts'
import type { RunEvent, RunEventOf, RunSubject } from '../../contract/runs.ts'
import type { Procedure } from '../../contract/tracker.ts'
import type { RunAnswer, RunRow } from '../../contract/tracking.ts'
import { instantOf } from '../../core/clock.ts'
import { progressOf } from '../../core/tracker/board.ts'
import { privateInput } from '../../core/tracker/privacy.ts'
import { procedureOfCategory } from '../../core/tracker/procedure.ts'
import { NotFound, Refused } from '../errors.ts'
import type { Session } from '../session.ts'
import { findRun } from './act.ts'
import { append, doerOf, mustWrite, runEntry } from './append.ts'
import type { TrackerDeps } from './deps.ts'
import type { AtStation, WithStation } from './station.ts'
import type { Texts } from './texts.ts'
import { viewOf } from './views.ts'

/** Ids of slots begin with a year; those of matters with a letter. */
const MATTERS = 'a'

interface Opened {
  readonly procedure: Procedure
  readonly subject: RunSubject
}

export interface OpenInput {
  readonly id: string
  readonly at: string
  readonly of: { readonly entry: EntryId } | { readonly category: string }
  readonly number: string
  readonly asOf: AsOf
}

/** A matter's run bears the id of the request that opened it: asked again it is the same run. */
function runIdOf(type: RunSubject['type'], id: string): string {
  return `${type}.${createHash('sha256').update(id).digest('hex').slice(0, 20)}`
}

function subjectFor(texts: Texts, { of, number }: OpenInput): Opened {
  if ('category' in of) {
    const reminders = texts.reminders(of.category)
    if (reminders.length === 0) throw new NotFound(`没有「${of.category}」这一类提醒，请从目录里选。`)
    return { procedure: procedureOfCategory(of.category, reminders), subject: { type: 'case', category: of.category, number } }
  }
  const text = texts.current(of.entry)
  const procedure = text === null ? null : texts.procedureOfText(text)
  if (text === null || procedure === null) throw new NotFound('这个条目没有可以办理的步骤，请换一个条目。')
  if ('kind' in text && text.kind === 'situation') return { procedure, subject: { type: 'incident', situation: of.entry, number } }
  if ('kind' in text && text.kind === 'reminder') return { procedure, subject: { type: 'case', category: text.category, number } }
  return { procedure, subject: { type: 'task', task: of.entry, number } }
}

/** Cases, incidents and tasks: opened for a matter by the station's own number. */
export function createMatters(deps: TrackerDeps, texts: Texts, withStation: WithStation) {
  async function rowOf(at: AtStation, run: string): Promise<RunRow | null> {
    const found = await at.runs.find(run)
    if (found === null || found.state.opened === null) return null
    const { title, subject, state } = found
    const { done, total } = progressOf(state)
    return {
      run,
      title,
      subject,
      openedAt: found.state.opened.at,
      openedBy: found.state.opened.actor,
      done,
      total,
      missing: state.missing.length,
      signed: state.signatures.length > 0,
      closed: state.closed !== null,
    }
  }

  return {
    open: (session: Session, input: OpenInput): Promise<RunAnswer> =>
      withStation(session.station, async (at) => {
        mustWrite(deps)
        const doer = doerOf(session)
        const { procedure, subject } = subjectFor(texts, input)
        const [found] = privateInput(input.number)
        if (found !== undefined) throw new Refused(found.sentence)
        const run = runIdOf(subject.type, input.id)
        const known = (await at.store.ledger.find(input.id)) !== null
        if (!known) {
          const recordedAt = instantOf(deps.clock)
          const stamp = { actor: { kind: doer.kind, id: doer.id }, desk: session.desk.id, at: recordedAt }
          const event: RunEventOf<'run.opened'> & RunEvent = {
            id: input.id,
            run,
            kind: 'run.opened',
            version: 1,
            actor: stamp.actor,
            desk: stamp.desk,
            at: input.at,
            recordedAt,
            body: { title: procedure.title, subject, parts: procedure.parts, times: { opensAt: recordedAt, escalations: [] } },
          }
          await append(at, [runEntry(event, null, at)], stamp)
          deps.changes.publish(session.station, ['board'])
        }
        const view = await viewOf(await findRun(at, run, session), at, session, deps)
        return { outcome: known ? 'known' : 'saved', sentence: known ? '这份清单先前已经打开。' : '', by: null, missing: [], view }
      }),
    list: (session: Session, closed: boolean): Promise<RunRow[]> =>
      withStation(session.station, async (at) => {
        const { ledger } = at.store
        const opened = closed
          ? await ledger.ofKinds(['run.opened'], MATTERS)
          : await ledger.without('run.opened', 'run.close', MATTERS)
        const rows: RunRow[] = []
        for (const { body } of opened.reverse()) {
          const row = await rowOf(at, String(body['run']))
          if (row !== null) rows.push(row)
        }
        return rows
      }),
  }
}

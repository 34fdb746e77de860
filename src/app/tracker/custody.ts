import { custodyEvent } from '../../contract/custody.ts'
import type { CustodyEvent, CustodyStay } from '../../contract/custody.ts'
import type { CustodyAct, CustodyAnswer, CustodyView } from '../../contract/tracking.ts'
import { instantOf } from '../../core/clock.ts'
import { custodyPanel, custodyWarningsDue, foldCustody, judgeCustody } from '../../core/tracker/custody.ts'
import type { LedgerRow, StationStore } from '../../store/ports.ts'
import { Refused } from '../errors.ts'
import type { Session } from '../session.ts'
import { append, doerOf, entryOf, mustWrite } from './append.ts'
import type { TrackerDeps } from './deps.ts'
import type { AtStation, WithStation } from './station.ts'

function readEvent(row: LedgerRow): CustodyEvent[] {
  const { stay, ...body } = row.body
  const read = custodyEvent.safeParse({
    id: row.clientEventId,
    stay,
    kind: row.kind,
    version: row.kindVersion,
    actor: { kind: row.actorKind, id: row.actorId },
    desk: row.deskId,
    at: row.at,
    recordedAt: row.recordedAt,
    body,
  })
  return read.success ? [read.data] : []
}

async function eventsOf(store: StationStore, stay: string): Promise<CustodyEvent[]> {
  const rows = await store.ledger.about(stay, `${stay}!`)
  return rows.filter(({ body }) => body['stay'] === stay).flatMap(readEvent)
}

/** Everybody who is in the area now. */
async function present(store: StationStore): Promise<CustodyStay[]> {
  const opened = await store.ledger.without('custody.opened', 'custody.left', '')
  const stays = await Promise.all([...new Set(opened.map(({ body }) => String(body['stay'])))].map((stay) => eventsOf(store, stay)))
  return stays.flatMap((events) => foldCustody(events) ?? []).filter(({ left }) => left === null)
}

/** The 执法办案区 clock: seats by number, and what is registered of each. */
export function createCustody(deps: TrackerDeps, withStation: WithStation) {
  const now = () => instantOf(deps.clock)
  /** Warnings that have been told to the desks; the panel shows them as long as they hold. */
  const told = new Set<string>()

  async function viewOf({ store }: AtStation): Promise<CustodyView> {
    const stays = await present(store)
    const warnings = stays.flatMap((stay) => custodyWarningsDue(stay, now(), []))
    warnings.sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
    return { now: now(), seats: custodyPanel(stays, now()), stays, warnings }
  }

  return {
    get: (session: Session): Promise<CustodyView> => withStation(session.station, viewOf),
    act: (session: Session, asked: CustodyAct): Promise<CustodyAnswer> =>
      withStation(session.station, async (at) => {
        mustWrite(deps)
        const doer = doerOf(session)
        const stamp = { actor: { kind: doer.kind, id: doer.id }, desk: session.desk.id, at: now() }
        const event = custodyEvent.parse({ ...asked, version: 1, actor: stamp.actor, desk: stamp.desk, recordedAt: stamp.at })
        const known = await at.store.ledger.find(event.id)
        if (known !== null) {
          if (known.kind !== event.kind || known.body['stay'] !== event.stay) {
            throw new Refused('这次请求的编号已经用在另一条记录上，没有保存。请刷新后再试。')
          }
          return { outcome: 'known', sentence: '这一项先前已经登记。', view: await viewOf(at) }
        }
        const others = (await present(at.store)).filter(({ stay }) => stay !== event.stay).map(({ seat }) => seat)
        const verdict = judgeCustody(foldCustody(await eventsOf(at.store, event.stay)), event, doer, others)
        if (!verdict.ok) return { outcome: 'refused', sentence: verdict.sentence, view: await viewOf(at) }
        await append(at, [entryOf(event, { stay: event.stay })], stamp)
        deps.changes.publish(session.station, ['custody'])
        return { outcome: 'saved', sentence: '', view: await viewOf(at) }
      }),
    /** Tells the desks of warnings that have become due since the last look. */
    look: (id: string): Promise<void> =>
      withStation(id, async (at) => {
        const due = (await viewOf(at)).warnings.filter((warning) => !told.has(`${id} ${warning.id}`))
        for (const warning of due) told.add(`${id} ${warning.id}`)
        if (due.length > 0) deps.changes.publish(id, ['custody'])
      }),
  }
}

import { handoverEvent } from '../../contract/handover.ts'
import type { HandoverEvent, HandoverState } from '../../contract/handover.ts'
import type { DutyDay, PostId } from '../../contract/tracker.ts'
import { foldHandover, handoverId } from '../../core/tracker/handoverRun.ts'
import type { LedgerRow, StationStore } from '../../store/ports.ts'

function readEvent(row: LedgerRow): HandoverEvent[] {
  const { handover, for_day: _day, ...body } = row.body
  const read = handoverEvent.safeParse({
    id: row.clientEventId,
    handover,
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

/** A hand-over as it stands. */
export async function readHandover(store: StationStore, day: DutyDay, scope: PostId | 'all'): Promise<HandoverState> {
  const id = handoverId(day, scope)
  // `!` sorts behind the id and before any longer one.
  const rows = await store.ledger.about(id, `${id}!`)
  return foldHandover(rows.flatMap(readEvent))
}

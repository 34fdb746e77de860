import type { Kysely } from 'kysely'
import { GENESIS, follows, rowHash } from '../ledgerChain.ts'
import type { StoredRow } from '../ledgerChain.ts'
import type { ChainFault } from '../ports.ts'
import type { Tables } from '../schema.ts'

const PAGE = 500

/**
 * What became of place `seq`: `row` stands there and does not hold. If the row that belongs there
 * lies elsewhere, rows changed places; if `row` is whole but was written for another place, the one
 * that belongs here is gone; otherwise `row` itself was changed.
 */
async function faultAt(db: Kysely<Tables>, row: StoredRow, seq: number, prev: string): Promise<ChainFault> {
  if (row.seq === seq && rowHash(row) === row.hash) {
    // Whole in itself but not linked: its predecessor was rewritten together with its hash.
    return { seq: Math.max(seq - 1, 1), fault: 'altered' }
  }
  const rightful = await db
    .selectFrom('ledger')
    .selectAll()
    .where('station_id', '=', row.station_id)
    .where('seq', '>', seq)
    .where('prev', '=', prev)
    .execute()
  if (rightful.some((other) => rowHash(other, seq) === other.hash)) return { seq, fault: 'reordered' }
  const last = await db
    .selectFrom('ledger')
    .select((eb) => eb.fn.countAll<number>().as('rows'))
    .where('station_id', '=', row.station_id)
    .executeTakeFirst()
  // A renumbered row was written at most as far on as there can be rows removed before it.
  for (let place = seq + 1; place <= seq + (last?.rows ?? 0) + PAGE; place++) {
    if (rowHash(row, place) === row.hash) return { seq, fault: 'removed' }
  }
  return { seq, fault: 'altered' }
}

/** Walks a station's chain from its beginning to the end written beside it; gives the first row that does not hold. */
export async function verifyChain(db: Kysely<Tables>, station: string): Promise<ChainFault | null> {
  let seq = 0
  let prev = GENESIS
  for (;;) {
    const rows = await db
      .selectFrom('ledger')
      .selectAll()
      .where('station_id', '=', station)
      .where('seq', '>', seq)
      .orderBy('seq')
      .limit(PAGE)
      .execute()
    for (const row of rows) {
      if (row.seq !== seq + 1) return { seq: seq + 1, fault: 'removed' }
      if (!follows(row, seq + 1, prev)) return faultAt(db, row, seq + 1, prev)
      seq = row.seq
      prev = row.hash
    }
    if (rows.length < PAGE) break
  }
  const end = await db.selectFrom('ledger_heads').selectAll().where('station_id', '=', station).executeTakeFirst()
  if ((end?.seq ?? 0) > seq) return { seq: seq + 1, fault: 'removed' }
  if ((end?.seq ?? 0) < seq) return { seq: (end?.seq ?? 0) + 1, fault: 'altered' }
  return end === undefined || end.hash === prev ? null : { seq, fault: 'altered' }
}

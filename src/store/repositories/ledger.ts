import type { Kysely } from 'kysely'
import { canonicalJson } from '../canonicalJson.ts'
import { GENESIS, rowHash } from '../ledgerChain.ts'
import type { StoredRow } from '../ledgerChain.ts'
import type { LedgerEntry, LedgerPort, LedgerRow, Stamp } from '../ports.ts'
import type { Tables } from '../schema.ts'
import { stampColumns, utc } from '../stamp.ts'
import { ledgerReads } from './ledgerReads.ts'
import { verifyChain } from './ledgerVerify.ts'
import type { Scope } from './scope.ts'

const KINDS = { person: 'person', desk: 'desk', system: 'system' } as const

function isActorKind(kind: string): kind is keyof typeof KINDS {
  return kind in KINDS
}

function shown(row: StoredRow): LedgerRow {
  return {
    seq: row.seq,
    kind: row.kind,
    kindVersion: row.kind_version,
    clientEventId: row.client_event_id,
    actorKind: isActorKind(row.actor_kind) ? row.actor_kind : 'system',
    actorId: row.actor_id,
    deskId: row.desk_id,
    at: row.at,
    recordedAt: row.recorded_at,
    body: JSON.parse(row.body) as Record<string, unknown>,
    prev: row.prev,
    hash: row.hash,
  }
}

type Head = { readonly seq: number; readonly hash: string }

async function headOf(db: Kysely<Tables>, station: string): Promise<Head> {
  const row = await db
    .selectFrom('ledger')
    .select(['seq', 'hash'])
    .where('station_id', '=', station)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? { seq: 0, hash: GENESIS }
}

function nextRow(station: string, head: Head, entry: LedgerEntry, stamp: Stamp): StoredRow {
  const row = {
    ...stampColumns(station, { ...stamp, actor: entry.actor ?? stamp.actor }),
    seq: head.seq + 1,
    kind: entry.kind,
    kind_version: entry.kindVersion,
    client_event_id: entry.clientEventId,
    // As the actor says it, to the letter; everything else sorts by `seq`.
    at: entry.at,
    recorded_at: utc(stamp.at),
    body: canonicalJson(entry.body),
    prev: head.hash,
  }
  return { ...row, hash: rowHash(row) }
}

/** Writes the end of a chain beside it, in the same transaction as the rows. */
export async function writeHead(db: Kysely<Tables>, station: string, head: Head, stamp: Stamp): Promise<void> {
  const written = { seq: head.seq, hash: head.hash, ...stampColumns(station, stamp) }
  await db
    .insertInto('ledger_heads')
    .values(written)
    .onConflict((clash) => clash.columns(['station_id']).doUpdateSet(written))
    .execute()
}

/** Appends inside the caller's transaction; an event already there is given back, not written twice. */
export async function appendRows(
  trx: Kysely<Tables>,
  station: string,
  entries: readonly LedgerEntry[],
  stamp: Stamp,
): Promise<LedgerRow[]> {
  let head = await headOf(trx, station)
  const rows: StoredRow[] = []
  let grown = false
  for (const entry of entries) {
    const known = await trx
      .selectFrom('ledger')
      .selectAll()
      .where('station_id', '=', station)
      .where('client_event_id', '=', entry.clientEventId)
      .executeTakeFirst()
    const row = known ?? nextRow(station, head, entry, stamp)
    rows.push(row)
    if (known !== undefined) continue
    await trx.insertInto('ledger').values(row).execute()
    head = row
    grown = true
  }
  if (grown) await writeHead(trx, station, head, stamp)
  return rows.map(shown)
}

/** The station's append-only record. */
export function ledgerRepository({ db, station }: Scope): LedgerPort {
  return {
    append: (entries, stamp) => db.transaction().execute((trx) => appendRows(trx, station, entries, stamp)),
    async after(seq, limit) {
      const rows = await db
        .selectFrom('ledger')
        .selectAll()
        .where('station_id', '=', station)
        .where('seq', '>', seq)
        .orderBy('seq')
        .limit(limit)
        .execute()
      return rows.map(shown)
    },
    head: () => headOf(db, station),
    verify: () => verifyChain(db, station),
    ...ledgerReads({ db, station }, shown),
  }
}

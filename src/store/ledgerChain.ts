import { createHash } from 'node:crypto'
import { canonicalJson } from './canonicalJson.ts'
import type { LedgerTable } from './schema.ts'

/** What the first row of every chain names as its predecessor. */
export const GENESIS = '0'.repeat(64)

/** A row as it stands in the table. */
export type StoredRow = LedgerTable

/** SHA-256 (hex) over the canonical JSON of a row and its predecessor's hash; `seq` may be tried with another value. */
export function rowHash(row: Omit<StoredRow, 'hash'>, seq: number = row.seq): string {
  const text = canonicalJson({
    station_id: row.station_id,
    seq,
    kind: row.kind,
    kind_version: row.kind_version,
    client_event_id: row.client_event_id,
    actor_kind: row.actor_kind,
    actor_id: row.actor_id,
    desk_id: row.desk_id,
    at: row.at,
    recorded_at: row.recorded_at,
    // The body is stored as canonical JSON; its text is hashed, so that no other spelling passes.
    body: row.body,
    prev: row.prev,
  })
  return createHash('sha256').update(text).digest('hex')
}

/** Whether a row follows on `prev` at place `seq` and is as it was written. */
export function follows(row: StoredRow, seq: number, prev: string): boolean {
  return row.seq === seq && row.prev === prev && rowHash(row) === row.hash
}

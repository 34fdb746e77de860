import { randomUUID } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Act } from '../../act.ts'
import type { Tables } from '../../schema.ts'
import { stampColumns, utc } from '../../stamp.ts'
import { appendRows } from '../ledger.ts'

/** The place after the newest row of a table that is ordered by `seq`, because a clock may go back. */
export async function nextSeq(trx: Kysely<Tables>, table: 'sessions' | 'notices', station: string): Promise<number> {
  const last = await trx
    .selectFrom(table)
    .select((eb) => eb.fn.max('seq').as('seq'))
    .where('station_id', '=', station)
    .executeTakeFirst()
  return (last?.seq ?? 0) + 1
}

/** What an act leaves beside its rows, in the caller's transaction: ledger entries and notices. */
export async function record(trx: Kysely<Tables>, station: string, act: Act): Promise<void> {
  await appendRows(trx, station, act.entries, act.stamp)
  let seq = await nextSeq(trx, 'notices', station)
  for (const { person, kind, text } of act.notices ?? []) {
    const row = { id: randomUUID(), seq, person_id: person, kind, text, told_at: utc(act.stamp.at), read_at: null, version: 1 }
    await trx
      .insertInto('notices')
      .values({ ...row, ...stampColumns(station, act.stamp) })
      .execute()
    seq += 1
  }
}

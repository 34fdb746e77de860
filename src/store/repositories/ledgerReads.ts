import { sql } from 'kysely'
import type { StoredRow } from '../ledgerChain.ts'
import type { LedgerPort, LedgerRow } from '../ports.ts'
import type { Scope } from './scope.ts'

/** Written as in the index of migration 3, or SQLite does not use it. */
const SUBJECT = sql<string | null>`coalesce(json_extract(ledger.body, '$.run'), json_extract(ledger.body, '$.handover'), json_extract(ledger.body, '$.stay'))`
/** The same of a row beside it. */
const OTHER_SUBJECT = sql<string | null>`coalesce(json_extract(other.body, '$.run'), json_extract(other.body, '$.handover'), json_extract(other.body, '$.stay'))`

/** Looking up rows of the ledger by what they are about. `shown` makes a row as the application sees it. */
export function ledgerReads({ db, station }: Scope, shown: (row: StoredRow) => LedgerRow): Pick<LedgerPort, 'about' | 'ofKinds' | 'find' | 'without'> {
  const all = () => db.selectFrom('ledger').selectAll('ledger').where('ledger.station_id', '=', station)
  return {
    async about(from, before) {
      const rows = await all().where(SUBJECT, '>=', from).where(SUBJECT, '<', before).execute()
      return rows.sort((a, b) => a.seq - b.seq).map(shown)
    },
    async ofKinds(kinds, subjectsFrom) {
      if (kinds.length === 0) return []
      const named = all().where('kind', 'in', [...kinds])
      const rows = await (subjectsFrom === undefined ? named : named.where(SUBJECT, '>=', subjectsFrom)).execute()
      return rows.sort((a, b) => a.seq - b.seq).map(shown)
    },
    async find(clientEventId) {
      const row = await all().where('client_event_id', '=', clientEventId).executeTakeFirst()
      return row === undefined ? null : shown(row)
    },
    async without(kind, end, subjectsFrom) {
      const rows = await all()
        .where('kind', '=', kind)
        .where(SUBJECT, '>=', subjectsFrom)
        .where((eb) =>
          eb.not(
            eb.exists(
              eb.selectFrom('ledger as other')
                .select('other.seq')
                .where('other.station_id', '=', station)
                .where(OTHER_SUBJECT, '=', SUBJECT)
                .where('other.kind', '=', end),
            ),
          ),
        )
        .orderBy('seq')
        .execute()
      return rows.map(shown)
    },
  }
}

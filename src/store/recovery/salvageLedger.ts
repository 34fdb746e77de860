import { GENESIS, follows } from '../ledgerChain.ts'
import type { StoredRow } from '../ledgerChain.ts'
import type { Raw } from '../preflight.ts'
import { readableRows } from './readable.ts'
import { countBack, isMisfit } from './salvage.ts'
import type { Salvage } from './salvage.ts'

interface Heads {
  /** The hash at a place of a station's chain, undefined where there is none. */
  hashAt(station: string, seq: number): string | undefined
  /** How far a chain reaches. */
  end(station: string): number
}

function headsOf(into: Raw): Heads {
  const hash = into.prepare<unknown[], { hash: string }>('SELECT hash FROM ledger WHERE station_id = ? AND seq = ?')
  const end = into.prepare<unknown[], { seq: number | null }>('SELECT max(seq) AS seq FROM ledger WHERE station_id = ?')
  return {
    hashAt: (station, seq) => (seq === 0 ? GENESIS : hash.get(station, seq)?.hash),
    end: (station) => end.get(station)?.seq ?? 0,
  }
}

/**
 * Continues each chain with the rows that follow on its end and are as they were written. Others are
 * reported and not inserted: a row behind a gap would break the chain for good.
 */
export function salvageLedger(from: Raw, into: Raw, salvage: Salvage): void {
  const known = into.prepare<unknown[], { name: string }>("SELECT name FROM pragma_table_info('ledger')").all()
  const columns = known.map((column) => column.name)
  if (from.prepare("SELECT 1 FROM pragma_table_info('ledger')").get() === undefined) return
  const insert = into.prepare<[object]>(
    `INSERT INTO ledger (${columns.join(', ')}) VALUES (${columns.map((column) => `@${column}`).join(', ')})`,
  )
  const heads = headsOf(into)
  for (const row of readableRows(from, 'ledger', () => salvage.damaged.add('ledger'))) {
    // Read from a file known to be damaged: the hash decides whether it is what it claims to be.
    const claimed = row as unknown as StoredRow
    if (heads.hashAt(claimed.station_id, claimed.seq) === claimed.hash) continue
    try {
      const end = heads.end(claimed.station_id)
      const prev = heads.hashAt(claimed.station_id, end) ?? GENESIS
      if (follows(claimed, end + 1, prev)) {
        insert.run(row)
        countBack(salvage, 'ledger')
        continue
      }
    } catch (error) {
      if (!isMisfit(error)) throw error
    }
    salvage.unplaced.push({ table: 'ledger', row })
  }
}

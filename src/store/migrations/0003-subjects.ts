import type { Raw } from '../preflight.ts'

/**
 * What a row of the ledger is about (a run, a hand-over, a stay) and its kind can be looked up without walking the
 * record. An index is no second copy that could differ from it. `ledgerReads.ts` asks with the same expression.
 */
export function subjects(raw: Raw): void {
  raw.exec(`
    CREATE INDEX ledger_subjects ON ledger (
      station_id, coalesce(json_extract(body, '$.run'), json_extract(body, '$.handover'), json_extract(body, '$.stay')), seq
    );
    CREATE INDEX ledger_kinds ON ledger (station_id, kind, seq);
  `)
}

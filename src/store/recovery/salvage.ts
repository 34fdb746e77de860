import { codeOf } from '../errors.ts'
import type { Raw } from '../preflight.ts'
import type { Tables } from '../schema.ts'
import type { TablePlan } from './plan.ts'
import { readableRows } from './readable.ts'
import type { Row } from './readable.ts'

/** A row that was read but has no place in the restored database. */
export interface Unplaced {
  readonly table: keyof Tables
  readonly row: Row
}

/** What came out of a broken database. */
export interface Salvage {
  /** Rows put back, by table. */
  readonly back: Map<keyof Tables, number>
  readonly unplaced: Unplaced[]
  /** Tables of which some rows could not be read. */
  readonly damaged: Set<keyof Tables>
}

export function emptySalvage(): Salvage {
  return { back: new Map(), unplaced: [], damaged: new Set() }
}

/** Whether a row was refused by a rule of its table and not by the disk. */
export function isMisfit(error: unknown): boolean {
  return /^SQLITE_(?:CONSTRAINT|MISMATCH)/.test(codeOf(error)) || error instanceof TypeError
}

export function countBack(salvage: Salvage, table: keyof Tables): void {
  salvage.back.set(table, (salvage.back.get(table) ?? 0) + 1)
}

function columnsOf(raw: Raw, table: string): string[] {
  return raw
    .prepare<unknown[], { name: string }>('SELECT name FROM pragma_table_info(?)')
    .all(table)
    .map((column) => column.name)
}

/** Inserts where the key is free, and replaces where the plan calls the salvaged row newer. */
function upsert(plan: TablePlan, columns: readonly string[]): string {
  const values = columns.map((column) => `@${column}`).join(', ')
  const changes = columns.map((column) => `${column} = excluded.${column}`).join(', ')
  const clash =
    plan.newer === undefined
      ? 'DO NOTHING'
      : `DO UPDATE SET ${changes} WHERE excluded.${plan.newer} > ${plan.table}.${plan.newer}`
  return `INSERT INTO ${plan.table} (${columns.join(', ')}) VALUES (${values}) ON CONFLICT (${plan.key.join(', ')}) ${clash}`
}

/** Puts the readable rows of one table that `into` lacks back into it; runs in the caller's transaction. */
export function salvageTable(from: Raw, into: Raw, plan: TablePlan, salvage: Salvage): void {
  const { table } = plan
  const old = new Set(columnsOf(from, table))
  const columns = columnsOf(into, table).filter((column) => old.has(column))
  // An older schema may lack the table.
  if (!plan.key.every((column) => columns.includes(column))) return
  const insert = into.prepare<[Row]>(upsert(plan, columns))
  for (const row of readableRows(from, table, () => salvage.damaged.add(table))) {
    try {
      const wanted = Object.fromEntries(columns.map((column) => [column, row[column]]))
      if (insert.run(wanted).changes > 0) countBack(salvage, table)
    } catch (error) {
      if (!isMisfit(error)) throw error
      salvage.unplaced.push({ table, row })
    }
  }
}

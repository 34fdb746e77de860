import { isBroken } from '../errors.ts'
import type { Raw } from '../preflight.ts'
import type { Tables } from '../schema.ts'

export type Row = Readonly<Record<string, unknown>>

/** How many reads of one table may fail before the rest of it is given up: an unreadable page holds about a hundred rows. */
const PATIENCE = 20_000
/** How far past the last readable row to look when the end of the table cannot be read. */
const BEYOND = 4_096

function lastRowid(raw: Raw, table: keyof Tables): number | null {
  try {
    const found = raw.prepare<unknown[], { last: number | null }>(`SELECT max(rowid) AS last FROM ${table}`).get()
    return found?.last ?? 0
  } catch (error) {
    if (isBroken(error)) return null
    throw error
  }
}

/**
 * Every row of a table that can be read, in the order they were written. Where a page cannot be read
 * the range is halved until the rows around it come out; `onDamage` is called then.
 */
export function* readableRows(raw: Raw, table: keyof Tables, onDamage: () => void): Generator<Row> {
  let patience = PATIENCE
  let seen = 0
  function* range(from: number, to: number): Generator<Row> {
    let last = from - 1
    try {
      const rows = raw
        .prepare<unknown[], Row>(`SELECT rowid AS rowid_, * FROM ${table} WHERE rowid BETWEEN ? AND ? ORDER BY rowid`)
        .iterate(from, to)
      for (const { rowid_, ...row } of rows) {
        last = Number(rowid_)
        seen = Math.max(seen, last)
        yield row
      }
      return
    } catch (error) {
      if (!isBroken(error)) throw error
      onDamage()
    }
    patience -= 1
    const next = last + 1
    if (patience <= 0 || next >= to) return
    const middle = next + Math.floor((to - next) / 2)
    yield* range(next, middle)
    yield* range(middle + 1, to)
  }
  const end = lastRowid(raw, table)
  if (end !== null) {
    yield* range(1, end)
    return
  }
  onDamage()
  // Step by step towards an end that nothing tells.
  for (let from = 1; from <= seen + BEYOND && patience > 0; from += BEYOND) yield* range(from, from + BEYOND - 1)
}

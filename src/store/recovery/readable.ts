import { isBroken } from '../errors.ts'
import type { Raw } from '../preflight.ts'
import type { Tables } from '../schema.ts'

export type Row = Readonly<Record<string, unknown>>

/** How far past an unreadable row every place is tried before the steps grow: a page holds about a hundred rows. */
const NEAR = 256
const LAST = Number.MAX_SAFE_INTEGER

/** The least place from `dead` on from which `reads` holds, looking near by one by one and further on by doubling. */
function nextReadable(dead: number, reads: (from: number) => boolean): number | null {
  for (let from = dead + 1; from <= dead + NEAR; from++) if (reads(from)) return from
  let fails = dead + NEAR
  let step = NEAR
  while (!reads(fails + step)) {
    fails += step
    step *= 2
    if (fails + step > LAST) return null
  }
  let holds = fails + step
  while (holds - fails > 1) {
    const middle = fails + Math.floor((holds - fails) / 2)
    if (reads(middle)) holds = middle
    else fails = middle
  }
  return holds
}

/**
 * Every row of a table that can be read, in the order they were written. An unreadable stretch is
 * stepped over; `onDamage` is called then.
 */
export function* readableRows(raw: Raw, table: keyof Tables, onDamage: () => void): Generator<Row> {
  const sql = `SELECT rowid AS rowid_, * FROM ${table} WHERE rowid >= ? ORDER BY rowid`
  const onward = raw.prepare<unknown[], Row>(sql)
  // All columns are read, since a long row may be lost on a page of its own.
  const one = raw.prepare<unknown[], Row>(`${sql} LIMIT 1`)
  const reads = (from: number): boolean => {
    try {
      one.get(from)
      return true
    } catch (error) {
      if (isBroken(error)) return false
      throw error
    }
  }
  let from: number | null = 1
  while (from !== null) {
    let dead: number = from
    try {
      for (const { rowid_, ...row } of onward.iterate(from)) {
        dead = Number(rowid_) + 1
        yield row
      }
      return
    } catch (error) {
      if (!isBroken(error)) throw error
      onDamage()
    }
    from = nextReadable(dead, reads)
  }
}

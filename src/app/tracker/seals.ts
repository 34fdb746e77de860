import * as z from 'zod'
import { dutyDay } from '../../contract/tracker.ts'
import type { DaySeal } from '../../contract/tracking.ts'
import type { KeptSeal, LedgerRow } from '../../store/ports.ts'

export const SEALED = 'day.sealed'
const MARK = 8

/** What is signed: one day of one station, up to one row. Every part is on a line of its own, so that none runs into another. */
export function sealText(station: string, { day, seq, head }: Pick<KeptSeal, 'day' | 'seq' | 'head'>): string {
  return ['fengce day seal 1', station, day, String(seq), head].join('\n')
}

const body = z.strictObject({
  day: dutyDay,
  seq: z.int().positive(),
  head: z.string(),
  signature: z.string(),
  key: z.string(),
})

/** A seal as it stands in the ledger, with the row it stands on; null when the row cannot be read. */
export function readSeal(row: LedgerRow): { readonly row: number; readonly at: string; readonly seal: KeptSeal } | null {
  const read = body.safeParse(row.body)
  return read.success ? { row: row.seq, at: row.recordedAt, seal: read.data } : null
}

/** As a desk sees it. */
export function shownSeal({ day, seq, head }: KeptSeal, at: string): DaySeal {
  return { day, seq, head, mark: head.slice(0, MARK), at }
}

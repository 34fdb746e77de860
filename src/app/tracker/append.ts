import type { HandoverEvent } from '../../contract/handover.ts'
import type { RunEvent } from '../../contract/runs.ts'
import type { DutyDay } from '../../contract/tracker.ts'
import { dutyDayOf } from '../../core/tracker/dutyDay.ts'
import { ledgerEntryOf } from '../../core/tracker/events.ts'
import type { Doer } from '../../core/tracker/judge.ts'
import type { LedgerEntry, Stamp } from '../../store/ports.ts'
import { Refused, SignInNeeded } from '../errors.ts'
import type { Session } from '../session.ts'
import type { TrackerDeps } from './deps.ts'
import { FOR_DAY } from './record.ts'
import type { AtStation } from './station.ts'

/** Refused where nothing can be written: before anything is judged, so that the reason is the right one. */
export function mustWrite({ store }: Pick<TrackerDeps, 'store'>): void {
  if (!store.writable) throw new Refused('数据文件夹只能读取，没有保存。请检查文件夹权限或者磁盘空间，恢复以后重新打开枫册。')
}

/** Who acts. The router asks for a sign-in first; this is the second door. */
export function doerOf({ person }: Session): Doer & { readonly kind: 'person' } {
  if (person === null) throw new SignInNeeded('请先登录，再办理。')
  return { kind: 'person', id: person.id, rank: person.roles.includes('officer') ? '民警' : '辅警' }
}

/** A run event as a row; one about a day that is over or sealed carries the day it is for. */
export function runEntry(event: RunEvent, day: DutyDay | null, { record, runs }: Pick<AtStation, 'record' | 'runs'>): LedgerEntry {
  const entry = ledgerEntryOf(event)
  const { actor } = event
  if (day === null) return { ...entry, actor }
  const later = record.seals.has(day) || dutyDayOf(event.recordedAt, runs.duty(day)) > day
  return { ...entry, actor, ...(later ? { body: { ...entry.body, [FOR_DAY]: day } } : {}) }
}

/** A row of a hand-over or of a stay, whose id stands in the body under its own name. */
export function entryOf(event: Pick<HandoverEvent, 'id' | 'at'> & { readonly kind: string; readonly version: number; readonly body: object }, about: Readonly<Record<string, string>>): LedgerEntry {
  return { kind: event.kind, kindVersion: event.version, clientEventId: event.id, at: event.at, body: { ...about, ...event.body } }
}

/** Writes rows in one transaction; they are on disk when this resolves. The record takes them in. */
export async function append({ store, record }: AtStation, entries: readonly LedgerEntry[], stamp: Stamp): Promise<void> {
  if (entries.length === 0) return
  await store.ledger.append(entries, stamp)
  await record.catchUp()
}

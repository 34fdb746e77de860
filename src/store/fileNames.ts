/** The names of everything in a data folder. Times in names are UTC without colons: they sort, and Windows takes them. */
import type { Instant } from '../contract/common.ts'
import type { BackupFile } from '../contract/system.ts'

export const DATABASE = 'fengce.db'
export const LOCK = 'lock.db'
export const DESK_KEY = 'desk.key'
export const BACKUPS = 'backups'
/** The station's key and its seals; an id that is no plain word does not become a path. */
export function sealFiles(station: string): { readonly key: string; readonly seals: string } {
  const name = station.replace(/[^\w-]/g, '_')
  return { key: `seal-${name}.key`, seals: `seal-${name}.jsonl` }
}
/** What belongs to a database file besides itself; SQLite replays a -wal whatever database it lies beside. */
export const COMPANIONS = ['-wal', '-shm'] as const

type BackupReason = Exclude<BackupFile['reason'], 'aside'>

/** `2026-11-21T08:30:00.000Z` → `20261121-083000`. */
export function fileStamp(at: Instant): string {
  const [day = '', time = ''] = new Date(at).toISOString().split('T')
  return `${day.replaceAll('-', '')}-${time.slice(0, 8).replaceAll(':', '')}`
}

function instantOfStamp(stamp: string): Instant | null {
  const parts = /^(\d{4})(\d\d)(\d\d)-(\d\d)(\d\d)(\d\d)$/.exec(stamp)
  if (parts === null) return null
  const [, year, month, day, hour, minute, second] = parts
  const time = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
  return Number.isNaN(time) ? null : new Date(time).toISOString()
}

/** The first name made from `at`, or from the seconds after it, that is not taken. */
export function freeName(at: Instant, name: (stamp: string) => string, taken: (name: string) => boolean): string {
  for (let time = Date.parse(at); ; time += 1000) {
    const candidate = name(fileStamp(new Date(time).toISOString()))
    if (!taken(candidate)) return candidate
  }
}

export function backupName(stamp: string, reason: BackupReason): string {
  return `fengce-${stamp}-${reason}.db`
}

export function asideName(stamp: string): string {
  return `aside-${stamp}`
}

/** What the name of a backup says; null for any other name. */
export function readBackupName(name: string): { at: Instant; reason: BackupReason } | null {
  const parts = /^fengce-(\d{8}-\d{6})-(daily|migration|manual)\.db$/.exec(name)
  const at = instantOfStamp(parts?.[1] ?? '')
  const reason = (['daily', 'migration', 'manual'] as const).find((known) => known === parts?.[2])
  return at === null || reason === undefined ? null : { at, reason }
}

/** When a folder was set aside; null for any other name. */
export function readAsideName(name: string): Instant | null {
  return name.startsWith('aside-') ? instantOfStamp(name.slice('aside-'.length)) : null
}

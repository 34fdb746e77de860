import { closeSync, existsSync, openSync, readSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { BackupFile } from '../contract/system.ts'
import { BACKUPS, COMPANIONS, DATABASE, readAsideName, readBackupName } from './fileNames.ts'
import { sizeOf } from './files.ts'

const KEPT = { daily: 14, migration: 5, manual: Number.POSITIVE_INFINITY } as const

/**
 * Whether a backup is still as long as its own header says. A backup gets its name only after it was
 * opened and checked; this sees what was cut short or overwritten since, without reading all of it.
 */
function isWhole(file: string): boolean {
  const header = Buffer.alloc(100)
  const handle = openSync(file, 'r')
  try {
    readSync(handle, header, 0, header.length, 0)
  } finally {
    closeSync(handle)
  }
  if (header.toString('latin1', 0, 16) !== 'SQLite format 3\0') return false
  const stated = header.readUInt16BE(16)
  return sizeOf(file) === (stated === 1 ? 65_536 : stated) * header.readUInt32BE(28)
}

function newestFirst(files: BackupFile[]): BackupFile[] {
  return files.sort((a, b) => (a.at === b.at ? b.name.localeCompare(a.name) : b.at.localeCompare(a.at)))
}

/** The backups of a folder, newest first. */
export function listBackups(folder: string): BackupFile[] {
  const place = join(folder, BACKUPS)
  if (!existsSync(place)) return []
  return newestFirst(
    readdirSync(place).flatMap((name) => {
      const read = readBackupName(name)
      const file = join(place, name)
      return read === null ? [] : [{ name, bytes: sizeOf(file), ...read, verified: isWhole(file) }]
    }),
  )
}

/** Backups and the databases set aside as broken, newest first. */
export function listKept(folder: string): BackupFile[] {
  const aside = readdirSync(folder).flatMap((name): BackupFile[] => {
    const at = readAsideName(name)
    if (at === null) return []
    const files = ['', ...COMPANIONS].map((suffix) => join(folder, name, `${DATABASE}${suffix}`))
    const bytes = files.reduce((sum, file) => sum + sizeOf(file), 0)
    return [{ name, bytes, at, reason: 'aside', verified: false }]
  })
  return newestFirst([...listBackups(folder), ...aside])
}

/** Removes what is beyond the number kept of each reason. */
export function pruneBackups(folder: string): void {
  const all = listBackups(folder)
  for (const reason of ['daily', 'migration', 'manual'] as const) {
    for (const old of all.filter((file) => file.reason === reason).slice(KEPT[reason])) {
      rmSync(join(folder, BACKUPS, old.name))
    }
  }
}

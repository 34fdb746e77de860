import { openSingle } from './connection.ts'
import { APPLICATION_ID, schemaVersion } from './migrations/run.ts'
import type { Raw, Sqlite } from './preflight.ts'

/** Whether SQLite finds the file sound; `full` also compares every index with its table. */
export function isSound(raw: Raw, depth: 'quick' | 'full'): boolean {
  return raw.pragma(depth === 'full' ? 'integrity_check(1)' : 'quick_check(1)', { simple: true }) === 'ok'
}

/** Whether the file is one of ours. */
export function isOurs(raw: Raw): boolean {
  return Number(raw.pragma('application_id', { simple: true })) === APPLICATION_ID
}

/**
 * Opens a copy as a single file and looks through all of it: ours, sound, and of a schema that this
 * program knows. Gives its schema version; throws what is wrong.
 */
export function verifyCopy(Sqlite: Sqlite, file: string, newest: number): number {
  const raw = openSingle(Sqlite, file)
  try {
    const version = schemaVersion(raw)
    if (!isOurs(raw) || version < 1 || version > newest) throw new Error(`not a database this program reads: ${file}`)
    if (!isSound(raw, 'full')) throw new Error(`a damaged copy: ${file}`)
    return version
  } finally {
    raw.close()
  }
}

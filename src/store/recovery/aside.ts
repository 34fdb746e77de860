import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Instant } from '../../contract/common.ts'
import { COMPANIONS, DATABASE, asideName, freeName } from '../fileNames.ts'
import { syncFolder } from '../files.ts'
import type { Unplaced } from './salvage.ts'

const PARTS = ['', ...COMPANIONS] as const

/** The name of the folder the database would be moved to; null when there is nothing to move. */
export function asideFor(folder: string, now: Instant): string | null {
  if (!PARTS.some((suffix) => existsSync(join(folder, `${DATABASE}${suffix}`)))) return null
  return freeName(now, asideName, (taken) => existsSync(join(folder, taken)))
}

/**
 * Moves the database together with its -wal and -shm into the folder `name`, the database first: an
 * interruption leaves a -wal without database, which is recognised, and never the reverse, which
 * would look whole and lack its newest rows.
 */
export function moveAside(folder: string, name: string, unplaced: readonly Unplaced[] = []): void {
  mkdirSync(join(folder, name), { mode: 0o700 })
  if (unplaced.length > 0) {
    const lines = unplaced.map((row) => `${JSON.stringify(row)}\n`)
    writeFileSync(join(folder, name, 'unplaced.jsonl'), lines.join(''), { mode: 0o600 })
  }
  for (const suffix of PARTS) {
    const file = `${DATABASE}${suffix}`
    if (existsSync(join(folder, file))) renameSync(join(folder, file), join(folder, name, file))
  }
  syncFolder(folder)
}

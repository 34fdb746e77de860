import type { Raw } from '../preflight.ts'
import type { Migration } from './index.ts'

/** Marks our files (`PRAGMA application_id`): "Feng" in ASCII. */
export const APPLICATION_ID = 0x46656e67

/** The schema version of a file; 0 for a new one. */
export function schemaVersion(raw: Raw): number {
  return Number(raw.pragma('user_version', { simple: true }))
}

/** Runs the steps a file still lacks, each in a transaction of its own; a failing step leaves the version before it. */
export function migrate(raw: Raw, migrations: readonly Migration[]): void {
  for (const [index, step] of migrations.entries()) {
    if (index < schemaVersion(raw)) continue
    raw
      .transaction(() => {
        step(raw)
        const dangling = raw.pragma('foreign_key_check')
        if (Array.isArray(dangling) && dangling.length > 0) throw new Error(`migration ${index + 1} left dangling rows`)
        raw.pragma(`application_id = ${APPLICATION_ID}`)
        raw.pragma(`user_version = ${index + 1}`)
      })
      .immediate()
  }
}

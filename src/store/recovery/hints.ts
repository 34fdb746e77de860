import { isBroken } from '../errors.ts'
import type { HomeHints } from '../home.ts'
import type { Raw } from '../preflight.ts'

const OWNED = ['settings', 'bookmarks', 'notes', 'recent'] as const

function first(raw: Raw, queries: readonly string[]): string | null {
  for (const query of queries) {
    try {
      const found = raw.prepare<unknown[], { id: unknown }>(query).get()?.id
      if (typeof found === 'string' && /^[0-9a-f-]{16,36}$/.test(found)) return found
    } catch (error) {
      // A table that is not there is no reason to stop either.
      if (!isBroken(error) && !(error instanceof Error && error.message.startsWith('no such'))) throw error
    }
  }
  return null
}

/** The ids under which the rows of a broken database were kept: without them nobody would find the rows again. */
export function hintsOf(raw: Raw): HomeHints {
  return {
    folder: first(raw, ["SELECT value AS id FROM folder WHERE key = 'id'"]),
    station: first(raw, [
      'SELECT station_id AS id FROM stations ORDER BY at LIMIT 1',
      'SELECT station_id AS id FROM ledger LIMIT 1',
      ...OWNED.map((table) => `SELECT station_id AS id FROM ${table} LIMIT 1`),
    ]),
    desk: first(raw, [
      "SELECT id FROM desks WHERE kind = 'machine'",
      ...OWNED.map((table) => `SELECT owner_id AS id FROM ${table} WHERE owner_kind = 'desk' LIMIT 1`),
      "SELECT actor_id AS id FROM ledger WHERE actor_kind = 'desk' LIMIT 1",
    ]),
  }
}

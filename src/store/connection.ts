import { Kysely, SqliteDialect } from 'kysely'
import type { SqliteDatabase } from 'kysely'
import { failureFor } from './errors.ts'
import type { Raw, Sqlite } from './preflight.ts'
import type { Tables } from './schema.ts'

/** How long a statement waits for another program before it is `busy`. It blocks the thread, so it is short. */
export const BUSY_MS = 2_000
const FULL = 2

/** One connection for writing and the one Kysely over it. */
export interface Connection {
  readonly raw: Raw
  readonly db: Kysely<Tables>
  close(): void
}

/**
 * Throws unless `raw` syncs at every commit and checks foreign keys. In WAL better-sqlite3's own
 * default is NORMAL, which loses acknowledged ticks at a power cut, so the pragmas are read back.
 */
export function assertDurable(raw: Raw): void {
  const synchronous = raw.pragma('synchronous', { simple: true })
  if (synchronous !== FULL) throw new Error(`a connection with synchronous=${String(synchronous)} instead of FULL`)
  if (raw.pragma('foreign_keys', { simple: true }) !== 1) throw new Error('a connection without foreign keys')
}

/** What every connection has, whatever it is for. */
function prepare(raw: Raw): Raw {
  raw.pragma('synchronous = FULL')
  raw.pragma('foreign_keys = ON')
  // Without it INSERT OR REPLACE would pass the ledger's trigger against DELETE.
  raw.pragma('recursive_triggers = ON')
  raw.pragma('trusted_schema = OFF')
  assertDurable(raw)
  return raw
}

function opened(raw: Raw, journal: 'wal' | 'delete' | null): Raw {
  try {
    if (journal !== null) {
      const mode = raw.pragma(`journal_mode = ${journal}`, { simple: true })
      if (mode !== journal) throw new Error(`journal_mode is ${String(mode)} instead of ${journal}`)
    }
    return prepare(raw)
  } catch (error) {
    raw.close()
    throw error
  }
}

/** Opens for writing in WAL; creates the file. Errors are SQLite's own. */
export function openForWriting(Sqlite: Sqlite, file: string): Raw {
  return opened(new Sqlite(file, { timeout: BUSY_MS }), 'wal')
}

/** Opens a file that must stay a single one (a backup, a lock): rollback journal, no -wal. */
export function openSingle(Sqlite: Sqlite, file: string, timeout = BUSY_MS): Raw {
  return opened(new Sqlite(file, { timeout }), 'delete')
}

/** Opens an existing file for reading only; never replays or removes its -wal. */
export function openForReading(Sqlite: Sqlite, file: string, timeout = BUSY_MS): Raw {
  return opened(new Sqlite(file, { readonly: true, fileMustExist: true, timeout }), null)
}

/** Opens a copy of a database held in memory, for reading only. */
export function openImage(Sqlite: Sqlite, image: Buffer): Raw {
  const raw = opened(new Sqlite(image), null)
  raw.pragma('query_only = ON')
  return raw
}

/** Kysely sees SQLite's errors as sentences for the user. */
function translating(raw: Raw): SqliteDatabase {
  const said = <T>(work: () => T): T => {
    try {
      return work()
    } catch (error) {
      throw failureFor(error)
    }
  }
  return {
    close: () => {
      raw.close()
    },
    prepare: (sql) => {
      const statement = said(() => raw.prepare(sql))
      return {
        reader: statement.reader,
        all: (parameters) => said(() => statement.all(...parameters)),
        run: (parameters) => said(() => statement.run(...parameters)),
        iterate: (parameters) => said(() => statement.iterate(...parameters)),
      }
    },
  }
}

/** The one Kysely over a connection. */
export function connect(raw: Raw): Connection {
  return {
    raw,
    db: new Kysely<Tables>({ dialect: new SqliteDialect({ database: translating(raw) }) }),
    close: () => {
      raw.close()
    },
  }
}

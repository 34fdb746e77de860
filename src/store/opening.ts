import type { Instant } from '../contract/common.ts'
import type { HostNotice } from '../contract/system.ts'
import type { Connection } from './connection.ts'
import type { Home } from './home.ts'
import type { Migration } from './migrations/index.ts'
import type { Sqlite } from './preflight.ts'

/** What opening needs to know. */
export interface Opening {
  readonly Sqlite: Sqlite
  readonly folder: string
  readonly migrations: readonly Migration[]
  readonly now: Instant
}

/** What opening gives, for writing or only for reading. */
export interface Opened {
  readonly connection: Connection
  readonly home: Home
  readonly notices: readonly HostNotice[]
  readonly writable: boolean
}

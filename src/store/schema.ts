/** The tables as Kysely sees them; `migrations/` makes them. Times are Instants (UTC, milliseconds). */

/** On every row: whose it is, who wrote it, at which desk and when. */
export interface StampColumns {
  station_id: string
  actor_kind: string
  actor_id: string
  desk_id: string
  at: string
}

/** The `station_id` of rows that belong to the folder and to no one station: editions, the folder's own id. */
export const HOST_STATION = 'host'

/** Rows kept for one actor: the desk, until somebody signs in. */
export interface OwnerColumns {
  owner_kind: string
  owner_id: string
}

interface StationsTable extends StampColumns {
  name: string
  set_up: number
  version: number
}

interface DesksTable extends StampColumns {
  id: string
  /** `machine` is the desk of the computer that holds the folder; there is one. */
  kind: string
}

interface FolderTable extends StampColumns {
  key: string
  value: string
}

interface SettingsTable extends StampColumns, OwnerColumns {
  value: string
  version: number
}

interface BookmarksTable extends StampColumns, OwnerColumns {
  entry: string
  seq: number
}

interface NotesTable extends StampColumns, OwnerColumns {
  entry: string
  entry_version: string
  /** Empty when the note was removed: the row stays so that its versions never start again. */
  text: string
  version: number
}

interface RecentTable extends StampColumns, OwnerColumns {
  entry: string
  seq: number
}

interface MissedQueriesTable extends StampColumns {
  id: string
  text: string
}

export interface LedgerTable extends StampColumns {
  seq: number
  kind: string
  kind_version: number
  client_event_id: string
  recorded_at: string
  body: string
  prev: string
  hash: string
}

/** Where each chain ended when it was last written: without it a cut-off tail would not show. */
interface LedgerHeadsTable extends StampColumns {
  seq: number
  hash: string
}

interface EditionsTable extends StampColumns {
  hash: string
}

/** Each time another edition than the last one was met. */
interface EditionMeetingsTable extends StampColumns {
  seq: number
  hash: string
}

interface EditionEntriesTable extends StampColumns {
  hash: string
  position: number
  entry: string
  entry_version: string
}

interface EntryVersionsTable extends StampColumns {
  entry: string
  entry_version: string
  body: string
}

export interface Tables {
  stations: StationsTable
  desks: DesksTable
  folder: FolderTable
  settings: SettingsTable
  bookmarks: BookmarksTable
  notes: NotesTable
  recent: RecentTable
  missed_queries: MissedQueriesTable
  ledger: LedgerTable
  ledger_heads: LedgerHeadsTable
  editions: EditionsTable
  edition_meetings: EditionMeetingsTable
  edition_entries: EditionEntriesTable
  entry_versions: EntryVersionsTable
}

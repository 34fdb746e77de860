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

interface StationSettingsTable extends StampColumns {
  zone: string
  start_minute: number
  /** JSON lists. */
  posts: string
  idle_minutes: number
  profile: string | null
  dropped: string
  version: number
}

interface PersonsTable extends StampColumns {
  id: string
  badge: string
  name: string
  posts: string
  active: number
  version: number
}

interface PersonRolesTable extends StampColumns {
  person_id: string
  role: string
  /** A role taken away keeps its row: otherwise a restored backup would give it back. */
  held: number
  version: number
}

interface PersonPinsTable extends StampColumns {
  person_id: string
  hash: string
  /** Not null for a one-time code. */
  code_until: string | null
  wrong: number
  last_wrong_at: string | null
  version: number
}

interface SessionsTable extends StampColumns {
  id: string
  seq: number
  person_id: string
  at_desk: string
  since: string
  last_active: string
  ended_at: string | null
  end_reason: string | null
  version: number
}

interface RostersTable extends StampColumns {
  day: string
  seat: string
  persons: string
  version: number
}

interface NoticesTable extends StampColumns {
  id: string
  seq: number
  person_id: string
  kind: string
  text: string
  told_at: string
  read_at: string | null
  version: number
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
  station_settings: StationSettingsTable
  persons: PersonsTable
  person_roles: PersonRolesTable
  person_pins: PersonPinsTable
  sessions: SessionsTable
  rosters: RostersTable
  notices: NoticesTable
}

import type { Raw } from '../preflight.ts'

/** On every row from the start: adding an owner to rows that have none is guessing. */
const STAMP = `
  actor_kind TEXT NOT NULL CHECK (actor_kind IN ('person', 'desk', 'system')),
  actor_id TEXT NOT NULL,
  desk_id TEXT NOT NULL,
  at TEXT NOT NULL`
const STATION = 'station_id TEXT NOT NULL REFERENCES stations (station_id)'
const HOST = "station_id TEXT NOT NULL CHECK (station_id = 'host')"
const OWNER = `
  owner_kind TEXT NOT NULL CHECK (owner_kind IN ('person', 'desk', 'system')),
  owner_id TEXT NOT NULL`

const TABLES = `
CREATE TABLE stations (
  station_id TEXT NOT NULL PRIMARY KEY CHECK (station_id <> 'host'),
  name TEXT NOT NULL, set_up INTEGER NOT NULL CHECK (set_up IN (0, 1)), version INTEGER NOT NULL, ${STAMP}
) STRICT;
CREATE TABLE desks (
  ${STATION}, id TEXT NOT NULL PRIMARY KEY, kind TEXT NOT NULL, ${STAMP}
) STRICT;
CREATE UNIQUE INDEX one_machine_desk ON desks (kind) WHERE kind = 'machine';
CREATE TABLE folder (
  ${HOST}, key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL, ${STAMP}
) STRICT;
CREATE TABLE settings (
  ${STATION}, ${OWNER}, value TEXT NOT NULL CHECK (json_valid(value)), version INTEGER NOT NULL, ${STAMP},
  PRIMARY KEY (station_id, owner_kind, owner_id)
) STRICT;
CREATE TABLE bookmarks (
  ${STATION}, ${OWNER}, entry TEXT NOT NULL, seq INTEGER NOT NULL, ${STAMP},
  PRIMARY KEY (station_id, owner_kind, owner_id, entry)
) STRICT;
CREATE TABLE notes (
  ${STATION}, ${OWNER}, entry TEXT NOT NULL, entry_version TEXT NOT NULL, text TEXT NOT NULL,
  version INTEGER NOT NULL, ${STAMP},
  PRIMARY KEY (station_id, owner_kind, owner_id, entry)
) STRICT;
CREATE TABLE recent (
  ${STATION}, ${OWNER}, entry TEXT NOT NULL, seq INTEGER NOT NULL, ${STAMP},
  PRIMARY KEY (station_id, owner_kind, owner_id, entry)
) STRICT;
CREATE TABLE missed_queries (
  ${STATION}, id TEXT NOT NULL PRIMARY KEY, text TEXT NOT NULL, ${STAMP},
  CHECK (actor_kind = 'system')
) STRICT;
CREATE INDEX missed_by_time ON missed_queries (station_id, at);
CREATE TABLE ledger (
  ${STATION}, seq INTEGER NOT NULL CHECK (seq > 0), kind TEXT NOT NULL, kind_version INTEGER NOT NULL,
  client_event_id TEXT NOT NULL, ${STAMP}, recorded_at TEXT NOT NULL,
  body TEXT NOT NULL CHECK (json_valid(body)), prev TEXT NOT NULL, hash TEXT NOT NULL,
  PRIMARY KEY (station_id, seq), UNIQUE (station_id, client_event_id)
) STRICT;
CREATE TABLE ledger_heads (
  ${STATION}, seq INTEGER NOT NULL, hash TEXT NOT NULL, ${STAMP},
  PRIMARY KEY (station_id)
) STRICT;
CREATE TABLE editions (
  ${HOST}, hash TEXT NOT NULL PRIMARY KEY, ${STAMP}
) STRICT;
CREATE TABLE edition_meetings (
  ${HOST}, seq INTEGER NOT NULL PRIMARY KEY, hash TEXT NOT NULL REFERENCES editions (hash), ${STAMP}
) STRICT;
CREATE TABLE entry_versions (
  ${HOST}, entry TEXT NOT NULL, entry_version TEXT NOT NULL, body TEXT NOT NULL, ${STAMP},
  PRIMARY KEY (entry, entry_version)
) STRICT;
CREATE TABLE edition_entries (
  ${HOST}, hash TEXT NOT NULL REFERENCES editions (hash), position INTEGER NOT NULL,
  entry TEXT NOT NULL, entry_version TEXT NOT NULL, ${STAMP},
  PRIMARY KEY (hash, position),
  FOREIGN KEY (entry, entry_version) REFERENCES entry_versions (entry, entry_version)
) STRICT;
`

const TRIGGERS = `
CREATE TRIGGER ledger_no_update BEFORE UPDATE ON ledger
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER ledger_no_delete BEFORE DELETE ON ledger
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER ledger_in_order BEFORE INSERT ON ledger
WHEN NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM ledger WHERE station_id = NEW.station_id)
BEGIN SELECT RAISE(ABORT, 'the ledger grows at its end'); END;
`

/** Stations, desks, what a desk keeps, the ledger and the editions. */
export function first(raw: Raw): void {
  raw.exec(TABLES)
  raw.exec(TRIGGERS)
}

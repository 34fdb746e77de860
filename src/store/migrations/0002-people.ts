import type { Raw } from '../preflight.ts'

/** As in the first migration; written out again because a released step never changes. */
const STAMP = `
  actor_kind TEXT NOT NULL CHECK (actor_kind IN ('person', 'desk', 'system')),
  actor_id TEXT NOT NULL,
  desk_id TEXT NOT NULL,
  at TEXT NOT NULL`
const STATION = 'station_id TEXT NOT NULL REFERENCES stations (station_id)'
const PERSON = 'FOREIGN KEY (station_id, person_id) REFERENCES persons (station_id, id)'

const TABLES = `
CREATE TABLE station_settings (
  ${STATION}, zone TEXT NOT NULL, start_minute INTEGER NOT NULL CHECK (start_minute BETWEEN 0 AND 1439),
  posts TEXT NOT NULL CHECK (json_valid(posts)), idle_minutes INTEGER NOT NULL CHECK (idle_minutes > 0),
  profile TEXT, dropped TEXT NOT NULL CHECK (json_valid(dropped)), version INTEGER NOT NULL, ${STAMP},
  PRIMARY KEY (station_id)
) STRICT;
CREATE TABLE persons (
  ${STATION}, id TEXT NOT NULL, badge TEXT NOT NULL, name TEXT NOT NULL,
  posts TEXT NOT NULL CHECK (json_valid(posts)), active INTEGER NOT NULL CHECK (active IN (0, 1)),
  version INTEGER NOT NULL, ${STAMP},
  PRIMARY KEY (station_id, id), UNIQUE (station_id, badge)
) STRICT;
CREATE TABLE person_roles (
  ${STATION}, person_id TEXT NOT NULL, role TEXT NOT NULL, held INTEGER NOT NULL CHECK (held IN (0, 1)),
  version INTEGER NOT NULL, ${STAMP},
  PRIMARY KEY (station_id, person_id, role), ${PERSON}
) STRICT;
CREATE TABLE person_pins (
  ${STATION}, person_id TEXT NOT NULL, hash TEXT NOT NULL, code_until TEXT,
  wrong INTEGER NOT NULL CHECK (wrong >= 0), last_wrong_at TEXT, version INTEGER NOT NULL, ${STAMP},
  PRIMARY KEY (station_id, person_id), ${PERSON}
) STRICT;
CREATE TABLE sessions (
  ${STATION}, id TEXT NOT NULL, seq INTEGER NOT NULL, person_id TEXT NOT NULL, at_desk TEXT NOT NULL,
  since TEXT NOT NULL, last_active TEXT NOT NULL, ended_at TEXT, end_reason TEXT,
  version INTEGER NOT NULL, ${STAMP},
  PRIMARY KEY (station_id, id), CHECK ((ended_at IS NULL) = (end_reason IS NULL)), ${PERSON}
) STRICT;
CREATE UNIQUE INDEX one_session_at_a_desk ON sessions (station_id, at_desk) WHERE ended_at IS NULL;
CREATE UNIQUE INDEX sessions_in_order ON sessions (station_id, seq);
CREATE TABLE rosters (
  ${STATION}, day TEXT NOT NULL, seat TEXT NOT NULL, persons TEXT NOT NULL CHECK (json_valid(persons)),
  version INTEGER NOT NULL, ${STAMP},
  PRIMARY KEY (station_id, day, seat)
) STRICT;
CREATE TABLE notices (
  ${STATION}, id TEXT NOT NULL, seq INTEGER NOT NULL, person_id TEXT NOT NULL, kind TEXT NOT NULL, text TEXT NOT NULL,
  told_at TEXT NOT NULL, read_at TEXT, version INTEGER NOT NULL, ${STAMP},
  PRIMARY KEY (station_id, id), ${PERSON}
) STRICT;
CREATE INDEX notices_unread ON notices (station_id, person_id) WHERE read_at IS NULL;
`

/** People, their roles and PINs, sessions, rosters, notices, and what a station sets for itself. */
export function people(raw: Raw): void {
  raw.exec(TABLES)
}

import type { Kysely } from 'kysely'
import { StationNotFound } from '../ports.ts'
import type { SealsPort, StationRow, StationStore } from '../ports.ts'
import type { Tables } from '../schema.ts'
import { bookmarksRepository } from './bookmarks.ts'
import { ledgerRepository } from './ledger.ts'
import { missedRepository } from './missed.ts'
import { notesRepository } from './notes.ts'
import { noticesRepository } from './people/notices.ts'
import { peopleRepository } from './people/people.ts'
import { pinsRepository } from './people/pins.ts'
import { rostersRepository } from './people/rosters.ts'
import { sessionsRepository } from './people/sessions.ts'
import { stationRepository } from './people/station.ts'
import { recentRepository } from './recent.ts'
import { settingsRepository } from './settings.ts'

/** Every station of the folder, the oldest first. */
export async function listStations(db: Kysely<Tables>): Promise<StationRow[]> {
  const rows = await db
    .selectFrom('stations')
    .select(['station_id', 'name', 'set_up'])
    .orderBy('at')
    .orderBy('station_id')
    .execute()
  return rows.map((row) => ({ id: row.station_id, name: row.name, setUp: row.set_up === 1 }))
}

/** The repositories of one station. StationNotFound. */
export async function stationStore(db: Kysely<Tables>, id: string, seals: (id: string) => SealsPort): Promise<StationStore> {
  const known = await db.selectFrom('stations').select('station_id').where('station_id', '=', id).executeTakeFirst()
  if (known === undefined) throw new StationNotFound(id)
  const scope = { db, station: id }
  return {
    id,
    settings: settingsRepository(scope),
    bookmarks: bookmarksRepository(scope),
    notes: notesRepository(scope),
    recent: recentRepository(scope),
    missed: missedRepository(scope),
    ledger: ledgerRepository(scope),
    seals: seals(id),
    about: stationRepository(scope),
    people: peopleRepository(scope),
    pins: pinsRepository(scope),
    sessions: sessionsRepository(scope),
    rosters: rostersRepository(scope),
    notices: noticesRepository(scope),
  }
}

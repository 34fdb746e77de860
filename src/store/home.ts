import { randomBytes, randomUUID } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Instant } from '../contract/common.ts'
import { HOST_STATION } from './schema.ts'
import type { Tables } from './schema.ts'
import { SYSTEM, stampColumns, systemStamp } from './stamp.ts'

/** What every data folder has: an id of its own and the desk of the computer it lies on. */
export interface Home {
  readonly folderId: string
  readonly deskId: string
}

/** Ids to use again when a database was lost but some of its rows were read. */
export interface HomeHints {
  readonly folder: string | null
  readonly station: string | null
  readonly desk: string | null
}

const NAME = '本所'

/** The folder's id and desk; null when the database has none yet. */
export async function findHome(db: Kysely<Tables>): Promise<Home | null> {
  const folder = await db.selectFrom('folder').select('value').where('key', '=', 'id').executeTakeFirst()
  const desk = await db.selectFrom('desks').select('id').where('kind', '=', 'machine').executeTakeFirst()
  return folder === undefined || desk === undefined ? null : { folderId: folder.value, deskId: desk.id }
}

/** Makes what is missing of the default station, this machine's desk and the folder's id. */
export async function ensureHome(
  db: Kysely<Tables>,
  at: Instant,
  hints: HomeHints = { folder: null, station: null, desk: null },
): Promise<Home> {
  const known = await findHome(db)
  const station = await db.selectFrom('stations').select('station_id').orderBy('at').limit(1).executeTakeFirst()
  if (known !== null && station !== undefined) return known
  return db.transaction().execute(async (trx) => {
    const stationId = station?.station_id ?? hints.station ?? randomUUID()
    const desk = await trx.selectFrom('desks').select('id').where('kind', '=', 'machine').executeTakeFirst()
    const deskId = desk?.id ?? hints.desk ?? randomUUID()
    const folder = await trx.selectFrom('folder').select('value').where('key', '=', 'id').executeTakeFirst()
    const folderId = folder?.value ?? hints.folder ?? randomBytes(8).toString('hex')
    const stamp = stampColumns(stationId, { actor: SYSTEM, desk: deskId, at })
    if (station === undefined) {
      await trx.insertInto('stations').values({ name: NAME, set_up: 0, version: 1, ...stamp }).execute()
    }
    if (desk === undefined) {
      await trx.insertInto('desks').values({ id: deskId, kind: 'machine', ...stamp }).execute()
    }
    if (folder === undefined) {
      const row = { key: 'id', value: folderId, ...systemStamp(HOST_STATION, at) }
      await trx.insertInto('folder').values(row).execute()
    }
    return { folderId, deskId }
  })
}

import type { Kysely } from 'kysely'
import type { EditionsPort } from '../ports.ts'
import { HOST_STATION } from '../schema.ts'
import type { Tables } from '../schema.ts'
import { systemStamp, utc } from '../stamp.ts'

/** Rows of one INSERT: far below SQLite's limit of bound values. */
const BATCH = 200

type Edition = Parameters<EditionsPort['remember']>[0]

async function inBatches<T>(rows: readonly T[], write: (batch: T[]) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < rows.length; from += BATCH) await write(rows.slice(from, from + BATCH))
}

async function storeEdition(db: Kysely<Tables>, edition: Edition, at: string): Promise<void> {
  const stamp = systemStamp(HOST_STATION, at)
  await db.insertInto('editions').values({ hash: edition.hash, ...stamp }).execute()
  await inBatches(edition.entries, (batch) =>
    db
      .insertInto('entry_versions')
      .values(batch.map(({ id, version, body }) => ({ entry: id, entry_version: version, body, ...stamp })))
      .onConflict((clash) => clash.columns(['entry', 'entry_version']).doNothing())
      .execute(),
  )
  const listed = edition.entries.map(({ id, version }, position) => ({
    hash: edition.hash,
    position,
    entry: id,
    entry_version: version,
    ...stamp,
  }))
  await inBatches(listed, (batch) => db.insertInto('edition_entries').values(batch).execute())
}

/** Notes that another edition than the last one is in use from now on. */
async function meet(db: Kysely<Tables>, hash: string, at: string): Promise<void> {
  const last = await db
    .selectFrom('edition_meetings')
    .select(['seq', 'hash'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (last?.hash === hash) return
  await db
    .insertInto('edition_meetings')
    .values({ seq: (last?.seq ?? 0) + 1, hash, ...systemStamp(HOST_STATION, at) })
    .execute()
}

/** Editions and entry versions of the folder; each body is stored once. */
export function editionsRepository(db: Kysely<Tables>): EditionsPort {
  return {
    remember: (edition, at) =>
      db.transaction().execute(async (trx) => {
        const known = await trx
          .selectFrom('editions')
          .select('hash')
          .where('hash', '=', edition.hash)
          .executeTakeFirst()
        if (known === undefined) await storeEdition(trx, edition, at)
        await meet(trx, edition.hash, at)
        return known === undefined
      }),
    async at(at) {
      const row = await db
        .selectFrom('edition_meetings')
        .select('hash')
        .where('at', '<=', utc(at))
        .orderBy('at', 'desc')
        .orderBy('seq', 'desc')
        .limit(1)
        .executeTakeFirst()
      return row?.hash ?? null
    },
    async list(hash) {
      const rows = await db
        .selectFrom('edition_entries')
        .select(['entry', 'entry_version'])
        .where('hash', '=', hash)
        .orderBy('position')
        .execute()
      return rows.map((row) => ({ id: row.entry, version: row.entry_version }))
    },
    async body(id, version) {
      const row = await db
        .selectFrom('entry_versions')
        .select('body')
        .where('entry', '=', id)
        .where('entry_version', '=', version)
        .executeTakeFirst()
      return row?.body ?? null
    },
  }
}

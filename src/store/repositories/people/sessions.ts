import type { Kysely } from 'kysely'
import type { Stamp } from '../../act.ts'
import type { EndReason, SessionRow, SessionsPort } from '../../peoplePorts.ts'
import type { Tables } from '../../schema.ts'
import { stampColumns, utc } from '../../stamp.ts'
import type { Scope } from '../scope.ts'
import { nextSeq, record } from './record.ts'

type Db = Kysely<Tables>

const REASONS: Readonly<Record<EndReason, EndReason>> = {
  'signed-out': 'signed-out',
  switched: 'switched',
  locked: 'locked',
  idle: 'idle',
  revoked: 'revoked',
  'pin-reset': 'pin-reset',
  inactive: 'inactive',
}

const isReason = (text: string): text is EndReason => Object.hasOwn(REASONS, text)

const rowsOf = (db: Db, station: string) =>
  db
    .selectFrom('sessions')
    .select(['id', 'person_id', 'at_desk', 'since', 'last_active', 'end_reason'])
    .where('station_id', '=', station)

type Row = Awaited<ReturnType<ReturnType<typeof rowsOf>['execute']>>[number]

const shown = (row: Row): SessionRow => ({
  id: row.id,
  person: row.person_id,
  desk: row.at_desk,
  since: row.since,
  lastActive: row.last_active,
  end: row.end_reason === null ? null : isReason(row.end_reason) ? row.end_reason : 'revoked',
})

const ended = (db: Db, station: string, reason: EndReason, stamp: Stamp) =>
  db
    .updateTable('sessions')
    .set((eb) => ({
      ended_at: utc(stamp.at),
      end_reason: reason,
      version: eb('version', '+', 1),
      ...stampColumns(station, stamp),
    }))
    .where('station_id', '=', station)
    .where('ended_at', 'is', null)

/** Ends every live session of a person, in the caller's transaction. */
export async function endSessionsOf(trx: Db, station: string, person: string, reason: EndReason, stamp: Stamp): Promise<void> {
  await ended(trx, station, reason, stamp).where('person_id', '=', person).execute()
}

/** Who sits at which desk, now and before. */
export function sessionsRepository({ db, station }: Scope): SessionsPort {
  const find = async (from: Db, id: string): Promise<SessionRow | null> => {
    const row = await rowsOf(from, station).where('id', '=', id).executeTakeFirst()
    return row === undefined ? null : shown(row)
  }
  return {
    live: async () => (await rowsOf(db, station).where('ended_at', 'is', null).orderBy('seq').execute()).map(shown),
    async newest(desk) {
      const row = await rowsOf(db, station).where('at_desk', '=', desk).orderBy('seq', 'desc').limit(1).executeTakeFirst()
      return row === undefined ? null : shown(row)
    },
    get: (id) => find(db, id),
    begin: ({ id, person, desk }, act) =>
      db.transaction().execute(async (trx) => {
        await ended(trx, station, 'switched', act.stamp).where('at_desk', '=', desk).execute()
        const at = utc(act.stamp.at)
        await trx
          .insertInto('sessions')
          .values({
            id,
            seq: await nextSeq(trx, 'sessions', station),
            person_id: person,
            at_desk: desk,
            since: at,
            last_active: at,
            ended_at: null,
            end_reason: null,
            version: 1,
            ...stampColumns(station, act.stamp),
          })
          .execute()
        await record(trx, station, act)
        return { id, person, desk, since: at, lastActive: at, end: null }
      }),
    end: (id, reason, act) =>
      db.transaction().execute(async (trx) => {
        const done = await ended(trx, station, reason, act.stamp).where('id', '=', id).executeTakeFirst()
        if (done.numUpdatedRows === 0n) return false
        await record(trx, station, act)
        return true
      }),
    async touch(id, stamp) {
      await db
        .updateTable('sessions')
        .set((eb) => ({ last_active: utc(stamp.at), version: eb('version', '+', 1), ...stampColumns(station, stamp) }))
        .where('station_id', '=', station)
        .where('id', '=', id)
        .where('ended_at', 'is', null)
        .execute()
    },
  }
}

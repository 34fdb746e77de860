import { randomUUID } from 'node:crypto'
import type { MissedQueriesPort } from '../ports.ts'
import { systemStamp, utc } from '../stamp.ts'
import type { Scope } from './scope.ts'

/** Queries that found nothing, one row for each time, so that each can be deleted on its own day. */
export function missedRepository({ db, station }: Scope): MissedQueriesPort {
  return {
    async add(text, { at }) {
      // The actor is the system and no desk is named: nobody shall learn who could not find what.
      await db
        .insertInto('missed_queries')
        .values({ id: randomUUID(), text, ...systemStamp(station, at) })
        .execute()
    },
    async list() {
      const rows = await db
        .selectFrom('missed_queries')
        .select((eb) => ['text', eb.fn.countAll<number>().as('times'), eb.fn.max('at').as('last')])
        .where('station_id', '=', station)
        .groupBy('text')
        .orderBy('times', 'desc')
        .orderBy('last', 'desc')
        .orderBy('text')
        .execute()
      return rows.map((row) => ({ text: row.text, times: row.times, last: row.last }))
    },
    async prune(before) {
      const done = await db
        .deleteFrom('missed_queries')
        .where('station_id', '=', station)
        .where('at', '<', utc(before))
        .executeTakeFirst()
      return Number(done.numDeletedRows)
    },
  }
}

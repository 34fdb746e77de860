import { notice } from '../../../contract/session.ts'
import type { NoticesPort } from '../../peoplePorts.ts'
import { stampColumns, utc } from '../../stamp.ts'
import type { Scope } from '../scope.ts'

/** What people are to be told. */
export function noticesRepository({ db, station }: Scope): NoticesPort {
  return {
    async unread(person) {
      const rows = await db
        .selectFrom('notices')
        .select(['id', 'kind', 'text', 'told_at as at'])
        .where('station_id', '=', station)
        .where('person_id', '=', person)
        .where('read_at', 'is', null)
        .orderBy('seq', 'desc')
        .execute()
      return rows.map((row) => notice.parse(row))
    },
    async read(person, ids, stamp) {
      if (ids.length === 0) return
      await db
        .updateTable('notices')
        .set((eb) => ({ read_at: utc(stamp.at), version: eb('version', '+', 1), ...stampColumns(station, stamp) }))
        .where('station_id', '=', station)
        .where('person_id', '=', person)
        .where('id', 'in', ids)
        .where('read_at', 'is', null)
        .execute()
    },
  }
}

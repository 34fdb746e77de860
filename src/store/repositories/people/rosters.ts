import type { RosterRow, RostersPort } from '../../peoplePorts.ts'
import { stampColumns } from '../../stamp.ts'
import type { Scope } from '../scope.ts'
import { readList } from './lists.ts'
import { record } from './record.ts'

/** Who sits where in which shift. */
export function rostersRepository({ db, station }: Scope): RostersPort {
  const rows = (from: Scope['db'], day: string) =>
    from
      .selectFrom('rosters')
      .select(['seat', 'persons', 'version'])
      .where('station_id', '=', station)
      .where('day', '=', day)
      .orderBy('seat')
  const shown = (row: { seat: string; persons: string; version: number }): RosterRow => ({ ...row, persons: readList(row.persons) })
  return {
    get: async (day) => (await rows(db, day).execute()).map(shown),
    set: (day, { seat, persons, version }, act) =>
      db.transaction().execute(async (trx) => {
        const row = await rows(trx, day).where('seat', '=', seat).executeTakeFirst()
        const current = row === undefined ? { seat, persons: [], version: 0 } : shown(row)
        if (current.version !== version) return { ok: false, current }
        const written = { persons: JSON.stringify(persons), version: version + 1, ...stampColumns(station, act.stamp) }
        await trx
          .insertInto('rosters')
          .values({ day, seat, ...written })
          .onConflict((clash) => clash.columns(['station_id', 'day', 'seat']).doUpdateSet(written))
          .execute()
        await record(trx, station, act)
        return { ok: true, value: { seat, persons, version: version + 1 } }
      }),
  }
}

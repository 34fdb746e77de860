import type { StationSettings } from '../../../contract/station.ts'
import { STATION_ZONE } from '../../../core/clock.ts'
import { DEFAULT_IDLE_MINUTES } from '../../../core/people/idle.ts'
import type { StationPort } from '../../peoplePorts.ts'
import { stampColumns } from '../../stamp.ts'
import type { Scope } from '../scope.ts'
import { readList } from './lists.ts'
import { record } from './record.ts'

/** Until a station says otherwise: 08:30, every post, the zone of every station so far. */
const DEFAULTS: Omit<StationSettings, 'name'> = {
  zone: STATION_ZONE,
  startMinute: 510,
  posts: [],
  idleMinutes: DEFAULT_IDLE_MINUTES,
  profile: null,
  dropped: [],
}

/** What a station sets for itself. Its name stands in `stations`, the rest beside it. */
export function stationRepository({ db, station }: Scope): StationPort {
  const read = async (from: Scope['db']) => {
    const row = await from
      .selectFrom('stations')
      .leftJoin('station_settings as s', 's.station_id', 'stations.station_id')
      .select(['stations.name', 'stations.set_up', 'stations.version', 's.zone', 's.start_minute', 's.posts', 's.idle_minutes', 's.profile', 's.dropped'])
      .where('stations.station_id', '=', station)
      .executeTakeFirstOrThrow()
    const value: StationSettings = {
      name: row.name,
      zone: row.zone ?? DEFAULTS.zone,
      startMinute: row.start_minute ?? DEFAULTS.startMinute,
      posts: row.posts === null ? DEFAULTS.posts : readList(row.posts),
      idleMinutes: row.idle_minutes ?? DEFAULTS.idleMinutes,
      profile: row.profile,
      dropped: row.dropped === null ? DEFAULTS.dropped : readList(row.dropped),
    }
    return { value, version: row.version, setUp: row.set_up === 1 }
  }
  return {
    get: () => read(db),
    set: (value, version, setUp, act) =>
      db.transaction().execute(async (trx) => {
        const current = await read(trx)
        if (current.version !== version) return { ok: false, current }
        const stamp = stampColumns(station, act.stamp)
        await trx
          .updateTable('stations')
          // The time a station was made orders the stations and stays.
          .set({ name: value.name, set_up: setUp ? 1 : 0, version: version + 1, actor_kind: stamp.actor_kind, actor_id: stamp.actor_id, desk_id: stamp.desk_id })
          .where('station_id', '=', station)
          .execute()
        const row = {
          zone: value.zone,
          start_minute: value.startMinute,
          posts: JSON.stringify(value.posts),
          idle_minutes: value.idleMinutes,
          profile: value.profile,
          dropped: JSON.stringify(value.dropped),
          version: version + 1,
          ...stamp,
        }
        await trx
          .insertInto('station_settings')
          .values(row)
          .onConflict((clash) => clash.columns(['station_id']).doUpdateSet(row))
          .execute()
        await record(trx, station, act)
        return { ok: true, value: { value, version: version + 1, setUp } }
      }),
  }
}

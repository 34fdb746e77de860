import { DEFAULT_SETTINGS, settings as settingsSchema } from '../../contract/desk.ts'
import type { Settings } from '../../contract/desk.ts'
import type { Actor, SettingsPort, Versioned } from '../ports.ts'
import { ownerColumns, stampColumns } from '../stamp.ts'
import { ownedBy } from './scope.ts'
import type { Scope } from './scope.ts'

function read(row: { value: string; version: number }): Versioned<Settings> {
  // What another version of the program wrote must not keep a desk from opening; its next save replaces it.
  const known = settingsSchema.safeParse(JSON.parse(row.value))
  return { value: known.success ? known.data : DEFAULT_SETTINGS, version: row.version }
}

/** Display settings of one owner, versioned. */
export function settingsRepository({ db, station }: Scope): SettingsPort {
  const find = (from: Scope['db'], owner: Actor) =>
    from
      .selectFrom('settings')
      .select(['value', 'version'])
      .where((eb) => eb.and(ownedBy(station, owner)))
      .executeTakeFirst()
  return {
    async get(owner) {
      const row = await find(db, owner)
      return row === undefined ? null : read(row)
    },
    set: (owner, value, version, stamp) =>
      db.transaction().execute(async (trx) => {
        const row = await find(trx, owner)
        const current = row === undefined ? null : read(row)
        if ((current?.version ?? 0) !== version) return { ok: false, current }
        const written = { value: JSON.stringify(value), version: version + 1, ...stampColumns(station, stamp) }
        await trx
          .insertInto('settings')
          .values({ ...ownerColumns(owner), ...written })
          .onConflict((clash) => clash.columns(['station_id', 'owner_kind', 'owner_id']).doUpdateSet(written))
          .execute()
        return { ok: true, value: { value, version: version + 1 } }
      }),
  }
}

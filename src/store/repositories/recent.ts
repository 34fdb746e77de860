import type { RecentPort } from '../ports.ts'
import { ownerColumns, stampColumns } from '../stamp.ts'
import { nextPlace, ownedBy } from './scope.ts'
import type { Scope } from './scope.ts'

const KEPT = 50

/** The recently read, each entry once. */
export function recentRepository({ db, station }: Scope): RecentPort {
  return {
    list: (owner, limit) =>
      db
        .selectFrom('recent')
        .select(['entry', 'at'])
        .where((eb) => eb.and(ownedBy(station, owner)))
        .orderBy('seq', 'desc')
        .limit(limit)
        .execute(),
    add: (owner, entry, stamp) =>
      db.transaction().execute(async (trx) => {
        const seq = await nextPlace(trx, 'recent', station, owner)
        const written = { seq, ...stampColumns(station, stamp) }
        await trx
          .insertInto('recent')
          .values({ ...ownerColumns(owner), entry, ...written })
          .onConflict((clash) => clash.columns(['station_id', 'owner_kind', 'owner_id', 'entry']).doUpdateSet(written))
          .execute()
        const oldest = await trx
          .selectFrom('recent')
          .select('seq')
          .where((eb) => eb.and(ownedBy(station, owner)))
          .orderBy('seq', 'desc')
          .offset(KEPT)
          .limit(1)
          .executeTakeFirst()
        if (oldest === undefined) return
        await trx
          .deleteFrom('recent')
          .where((eb) => eb.and(ownedBy(station, owner)))
          .where('seq', '<=', oldest.seq)
          .execute()
      }),
  }
}

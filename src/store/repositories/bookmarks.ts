import type { BookmarksPort } from '../ports.ts'
import { ownerColumns, stampColumns } from '../stamp.ts'
import { nextPlace, ownedBy } from './scope.ts'
import type { Scope } from './scope.ts'

/** Entries somebody marked. */
export function bookmarksRepository({ db, station }: Scope): BookmarksPort {
  return {
    list: (owner) =>
      db
        .selectFrom('bookmarks')
        .select(['entry', 'at'])
        .where((eb) => eb.and(ownedBy(station, owner)))
        .orderBy('seq', 'desc')
        .execute(),
    set: (owner, entry, on, stamp) =>
      db.transaction().execute(async (trx) => {
        if (!on) {
          await trx
            .deleteFrom('bookmarks')
            .where((eb) => eb.and({ ...ownedBy(station, owner), entry }))
            .execute()
          return
        }
        const seq = await nextPlace(trx, 'bookmarks', station, owner)
        await trx
          .insertInto('bookmarks')
          .values({ ...ownerColumns(owner), entry, seq, ...stampColumns(station, stamp) })
          .onConflict((clash) => clash.columns(['station_id', 'owner_kind', 'owner_id', 'entry']).doNothing())
          .execute()
      }),
  }
}

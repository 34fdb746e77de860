import type { Kysely, Transaction } from 'kysely'
import type { Actor } from '../ports.ts'
import type { Tables } from '../schema.ts'

/** What a repository is made from: the database and the one station whose rows it may touch. */
export interface Scope {
  readonly db: Kysely<Tables>
  readonly station: string
}

type Owned = 'settings' | 'bookmarks' | 'notes' | 'recent'

/** The rows of one owner in one station, as a condition for any table that has owners. */
export function ownedBy(station: string, owner: Actor) {
  return { station_id: station, owner_kind: owner.kind, owner_id: owner.id } as const
}

/** The place after an owner's newest row: order is by `seq`, because a clock may go back. */
export async function nextPlace(
  db: Kysely<Tables> | Transaction<Tables>,
  table: Extract<Owned, 'bookmarks' | 'recent'>,
  station: string,
  owner: Actor,
): Promise<number> {
  const last = await db
    .selectFrom(table)
    .select((eb) => eb.fn.max('seq').as('seq'))
    .where('station_id', '=', station)
    .where('owner_kind', '=', owner.kind)
    .where('owner_id', '=', owner.id)
    .executeTakeFirst()
  return (last?.seq ?? 0) + 1
}

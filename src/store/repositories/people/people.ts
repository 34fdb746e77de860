import type { Kysely } from 'kysely'
import { givenRole } from '../../../contract/people.ts'
import type { PersonFields } from '../../../contract/people.ts'
import { inOrder } from '../../../core/people/roles.ts'
import type { Stamp } from '../../act.ts'
import type { PeoplePort, PersonRow, SavedPeople } from '../../peoplePorts.ts'
import type { Tables } from '../../schema.ts'
import { stampColumns } from '../../stamp.ts'
import type { Scope } from '../scope.ts'
import { readList } from './lists.ts'
import { record } from './record.ts'
import { endSessionsOf } from './sessions.ts'

type Db = Kysely<Tables>

async function readPeople(db: Db, station: string, only: { readonly id?: string; readonly badge?: string } = {}): Promise<PersonRow[]> {
  const rows = await db
    .selectFrom('persons')
    .select(['id', 'badge', 'name', 'posts', 'active', 'version'])
    .where('station_id', '=', station)
    .$if(only.id !== undefined, (query) => query.where('id', '=', only.id ?? ''))
    .$if(only.badge !== undefined, (query) => query.where('badge', '=', only.badge ?? ''))
    .orderBy('active', 'desc')
    .orderBy('badge')
    .execute()
  const roles = await db
    .selectFrom('person_roles')
    .select(['person_id', 'role'])
    .where('station_id', '=', station)
    .where('held', '=', 1)
    .$if(only.id !== undefined || only.badge !== undefined, (query) => query.where('person_id', 'in', rows.map((row) => row.id)))
    .execute()
  const held = Map.groupBy(roles, (row) => row.person_id)
  return rows.map(({ id, badge, name, posts, active, version }) => ({
    id,
    badge,
    name,
    posts: readList(posts),
    roles: inOrder((held.get(id) ?? []).map(({ role }) => givenRole.parse(role))),
    active: active === 1,
    version,
  }))
}

async function administrators(db: Db, station: string): Promise<boolean> {
  const row = await db
    .selectFrom('person_roles as r')
    .innerJoin('persons as p', (on) => on.onRef('p.station_id', '=', 'r.station_id').onRef('p.id', '=', 'r.person_id'))
    .select('p.id')
    .where('r.station_id', '=', station)
    .where('r.role', '=', 'administrator')
    .where('r.held', '=', 1)
    .where('p.active', '=', 1)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

async function write(trx: Db, station: string, person: PersonFields & { readonly id: string }, version: number, stamp: Stamp): Promise<void> {
  const columns = stampColumns(station, stamp)
  const row = {
    id: person.id,
    badge: person.badge,
    name: person.name,
    posts: JSON.stringify(person.posts),
    active: person.active ? 1 : 0,
    version,
    ...columns,
  }
  await trx
    .insertInto('persons')
    .values(row)
    .onConflict((clash) => clash.columns(['station_id', 'id']).doUpdateSet(row))
    .execute()
  const known = await trx
    .selectFrom('person_roles')
    .select('role')
    .where('station_id', '=', station)
    .where('person_id', '=', person.id)
    .execute()
  // A role taken away keeps its row, so that a restored backup cannot give it back.
  for (const role of new Set([...person.roles, ...known.map((row) => row.role)])) {
    const held = person.roles.some((each) => each === role) ? 1 : 0
    await trx
      .insertInto('person_roles')
      .values({ person_id: person.id, role, held, version, ...columns })
      .onConflict((clash) => clash.columns(['station_id', 'person_id', 'role']).doUpdateSet({ held, version, ...columns }))
      .execute()
  }
  if (!person.active) await endSessionsOf(trx, station, person.id, 'inactive', stamp)
}

/** Takes the transaction back and carries why. */
class Unsaved extends Error {
  readonly why: Exclude<SavedPeople, { ok: true }>
  constructor(why: Exclude<SavedPeople, { ok: true }>) {
    super(why.why)
    this.why = why
  }
}

/** So many rows go into one statement: SQLite limits its parameters. */
const AT_ONCE = 500

function* chunks<T>(rows: readonly T[]): Generator<T[]> {
  for (let from = 0; from < rows.length; from += AT_ONCE) yield rows.slice(from, from + AT_ONCE)
}

/** People who were not there before, many in one statement: an import must not keep every desk waiting. */
async function insert(trx: Db, station: string, people: readonly (PersonFields & { readonly id: string })[], stamp: Stamp): Promise<void> {
  const columns = stampColumns(station, stamp)
  const persons = people.map(({ id, badge, name, posts, active }) => ({
    id,
    badge,
    name,
    posts: JSON.stringify(posts),
    active: active ? 1 : 0,
    version: 1,
    ...columns,
  }))
  const roles = people.flatMap(({ id, roles }) => roles.map((role) => ({ person_id: id, role, held: 1, version: 1, ...columns })))
  for (const rows of chunks(persons)) await trx.insertInto('persons').values(rows).execute()
  for (const rows of chunks(roles)) await trx.insertInto('person_roles').values(rows).execute()
}

/** Who bears which badge number, changed as people are given theirs. */
function badgesOf(people: readonly PersonRow[]) {
  const holders = new Map(people.map(({ badge, id }) => [badge, id]))
  return (badge: string, id: string): void => {
    const holder = holders.get(badge)
    if (holder !== undefined && holder !== id) throw new Unsaved({ ok: false, why: 'badge-taken', badge })
    holders.set(badge, id)
  }
}

/** The people of one station. */
export function peopleRepository({ db, station }: Scope): PeoplePort {
  return {
    list: () => readPeople(db, station),
    get: async (id) => (await readPeople(db, station, { id }))[0] ?? null,
    byBadge: async (badge) => (await readPeople(db, station, { badge }))[0] ?? null,
    hasAdministrator: () => administrators(db, station),
    async save({ add, change, fresh = false }, act) {
      try {
        return await db.transaction().execute(async (trx) => {
          const kept = await administrators(trx, station)
          if (fresh && kept) throw new Unsaved({ ok: false, why: 'not-fresh' })
          const before = await readPeople(trx, station)
          const known = new Map(before.map((person) => [person.id, person]))
          const give = badgesOf(before)
          for (const person of change) {
            const current = known.get(person.id) ?? null
            if (current?.version !== person.version) throw new Unsaved({ ok: false, why: 'stale', current })
            give(person.badge, person.id)
            await write(trx, station, person, person.version + 1, act.stamp)
          }
          for (const person of add) give(person.badge, person.id)
          await insert(trx, station, add, act.stamp)
          if (kept && !(await administrators(trx, station))) throw new Unsaved({ ok: false, why: 'no-administrator' })
          await record(trx, station, act)
          const ids = new Set([...change, ...add].map(({ id }) => id))
          return { ok: true, people: (await readPeople(trx, station)).filter(({ id }) => ids.has(id)) }
        })
      } catch (error) {
        if (error instanceof Unsaved) return error.why
        throw error
      }
    },
  }
}

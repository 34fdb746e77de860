import type { Kysely } from 'kysely'
import { oneMore } from '../../../core/people/lockOut.ts'
import type { Tries } from '../../../core/people/lockOut.ts'
import type { Account, PinsPort } from '../../peoplePorts.ts'
import type { Tables } from '../../schema.ts'
import { stampColumns, utc } from '../../stamp.ts'
import type { Scope } from '../scope.ts'
import { record } from './record.ts'
import { endSessionsOf } from './sessions.ts'

const triesOf = (row: { wrong: number; last_wrong_at: string | null }): Tries => ({ wrong: row.wrong, lastAt: row.last_wrong_at })

/** PINs and the tries at them. */
export function pinsRepository({ db, station }: Scope): PinsPort {
  const find = (from: Kysely<Tables>, person: string) =>
    from
      .selectFrom('person_pins')
      .select(['hash', 'code_until', 'wrong', 'last_wrong_at', 'version'])
      .where('station_id', '=', station)
      .where('person_id', '=', person)
      .executeTakeFirst()
  return {
    async accounts() {
      const rows = await db
        .selectFrom('person_pins')
        .select(['person_id', 'code_until', 'wrong', 'last_wrong_at'])
        .where('station_id', '=', station)
        .execute()
      return new Map(
        rows.map((row): [string, Account] => [row.person_id, { pin: row.code_until === null ? 'set' : 'code', tries: triesOf(row) }]),
      )
    },
    reserve: (person, mayTry, stamp) =>
      db.transaction().execute(async (trx) => {
        const row = await find(trx, person)
        if (row === undefined) return null
        const pin = { hash: row.hash, codeUntil: row.code_until }
        const before = triesOf(row)
        if (!mayTry(before)) return { pin, tries: before, allowed: false }
        const tries = oneMore(before, utc(stamp.at))
        await trx
          .updateTable('person_pins')
          .set({ wrong: tries.wrong, last_wrong_at: tries.lastAt, version: row.version + 1, ...stampColumns(station, stamp) })
          .where('station_id', '=', station)
          .where('person_id', '=', person)
          .execute()
        return { pin, tries, allowed: true }
      }),
    async forgive(person, stamp) {
      await db
        .updateTable('person_pins')
        .set((eb) => ({ wrong: 0, last_wrong_at: null, version: eb('version', '+', 1), ...stampColumns(station, stamp) }))
        .where('station_id', '=', station)
        .where('person_id', '=', person)
        .execute()
    },
    set: (person, pin, { was, endSessions = false }, act) =>
      db.transaction().execute(async (trx) => {
        const row = await find(trx, person)
        if (was !== undefined && (row?.hash ?? null) !== was) return false
        const written = {
          hash: pin.hash,
          code_until: pin.codeUntil === null ? null : utc(pin.codeUntil),
          wrong: 0,
          last_wrong_at: null,
          version: (row?.version ?? 0) + 1,
          ...stampColumns(station, act.stamp),
        }
        await trx
          .insertInto('person_pins')
          .values({ person_id: person, ...written })
          .onConflict((clash) => clash.columns(['station_id', 'person_id']).doUpdateSet(written))
          .execute()
        if (endSessions) await endSessionsOf(trx, station, person, 'pin-reset', act.stamp)
        await record(trx, station, act)
        return true
      }),
    note: (act) => db.transaction().execute((trx) => record(trx, station, act)),
  }
}

import type { Instant } from '../../contract/common.ts'
import { instantOf } from '../../core/clock.ts'
import type { Clock } from '../../core/clock.ts'
import { plainBadge } from '../../core/people/importRows.ts'
import { openStore } from '../../store/open.ts'
import type { Account, PersonRow, StationRow, StationStore, Store } from '../../store/ports.ts'
import { NotFound, Refused } from '../errors.ts'
import { createPinHasher } from './pinHash.ts'
import { resetPinOf } from './resetPin.ts'

/** What somebody at the host's own machine does with a folder that is not open elsewhere. */

async function withStore<T>(folder: string, clock: Clock, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(folder, clock)
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

/** Everybody of every station of a folder. StoreRefusal when the folder is in use or cannot be read. */
export function listPeopleOnHost(
  folder: string,
  clock: Clock,
): Promise<{ readonly station: StationRow; readonly people: readonly (PersonRow & { readonly pin: Account['pin'] })[] }[]> {
  return withStore(folder, clock, async (store) => {
    const answer = []
    for (const station of await store.stations()) {
      const rows = await store.station(station.id)
      const accounts = await rows.pins.accounts()
      const people = (await rows.people.list()).map((person) => ({ ...person, pin: accounts.get(person.id)?.pin ?? 'none' }))
      answer.push({ station, people })
    }
    return answer
  })
}

/**
 * Takes the PIN of the person with this badge number away and gives a one-time code; the ledger keeps
 * it and every commander is told. For when no administrator can sign in any more. `station`: a name, for
 * a folder with several. StoreRefusal, NotFound and Refused, each with a sentence.
 */
export function resetPinOnHost(
  folder: string,
  clock: Clock,
  asked: { readonly badge: string; readonly station?: string },
): Promise<{ readonly badge: string; readonly code: string; readonly until: Instant; readonly told: number }> {
  return withStore(folder, clock, async (store) => {
    if (!store.writable) throw new Refused('数据文件夹只能读取，没有重置。请检查文件夹权限或者磁盘空间。')
    const badge = plainBadge(asked.badge)
    const found: { rows: StationStore; person: PersonRow }[] = []
    for (const station of await store.stations()) {
      if (asked.station !== undefined && asked.station !== station.name) continue
      const rows = await store.station(station.id)
      const person = await rows.people.byBadge(badge)
      if (person !== null) found.push({ rows, person })
    }
    const [only, another] = found
    if (only === undefined) throw new NotFound(`没有警号为 ${badge} 的人员。用 fengce people list 可以看到名单。`)
    if (another !== undefined) throw new Refused(`警号 ${badge} 在几个单位都有，请用 --station 写明单位名称。`)
    if (!only.person.active) throw new Refused(`警号 ${badge} 已不在岗，不能登录，没有发出代码。`)
    const stamp = { actor: { kind: 'system', id: 'command-line' } as const, desk: store.desk.id, at: instantOf(clock) }
    const given = await resetPinOf(only.rows, createPinHasher(), only.person, stamp, '有人在主机上用命令行')
    const told = (await only.rows.people.list()).filter((each) => each.active && each.roles.includes('commander')).length
    return { badge, told, ...given }
  })
}

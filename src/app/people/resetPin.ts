import type { Instant } from '../../contract/common.ts'
import type { PersonRow, Stamp, StationStore } from '../../store/ports.ts'
import { actOf, tellCommanders } from './acts.ts'
import { oneTimeCode } from './pinHash.ts'
import type { PinHasher } from './pinHash.ts'

/** How long a one-time code may be used. */
const CODE_HOURS = 24

/**
 * Takes a person's PIN away, ends their sessions and gives a one-time code for a day. The ledger keeps
 * it and every active commander is told, whoever did it. `who`: as it stands in the notice.
 */
export async function resetPinOf(
  rows: StationStore,
  pinHasher: PinHasher,
  person: PersonRow,
  stamp: Stamp,
  who: string,
): Promise<{ code: string; until: Instant }> {
  const code = oneTimeCode()
  const until = new Date(Date.parse(stamp.at) + CODE_HOURS * 3_600_000).toISOString()
  const hash = await pinHasher.hash(code)
  const text = `${who}重置了警号 ${person.badge} 的 PIN，并发出一次性代码。如果不是本人提出的，请查明原因。`
  const notices = tellCommanders(await rows.people.list(), 'pin-reset', text)
  const act = actOf(stamp, 'person.pin-reset', { person: person.id, badge: person.badge }, notices)
  await rows.pins.set(person.id, { hash, codeUntil: until }, { endSessions: true }, act)
  return { code, until }
}

import type { DutyDay } from '../../contract/tracker.ts'
import type { DaySeal } from '../../contract/tracking.ts'
import type { KeptSeal, Stamp } from '../../store/ports.ts'
import { Refused } from '../errors.ts'
import { append } from './append.ts'
import { readSeal, SEALED, sealText } from './seals.ts'
import type { AtStation } from './station.ts'

/** Puts back beside the database what the ledger has and the file does not: the host may have stopped between the two. */
function keepSigned({ id, store }: AtStation, seal: KeptSeal): void {
  if (store.seals.fits(sealText(id, seal), seal.signature, seal.key)) store.seals.keep(seal)
}

/**
 * Signs everything up to the newest row as the record of a duty day. The seal stands in the ledger and beside the
 * database. A sealed day keeps its first seal. StoreFailure when the key cannot be written.
 */
export async function sealDay(at: AtStation, day: DutyDay, stamp: Stamp): Promise<DaySeal> {
  const { id, store, record } = at
  const known = record.seals.get(day)
  if (known !== undefined) {
    for (const row of await store.ledger.ofKinds([SEALED])) {
      const read = readSeal(row)
      if (read !== null) keepSigned(at, read.seal)
    }
    return known
  }
  const { seq, hash } = await store.ledger.head()
  if (seq === 0) throw new Refused('还没有任何记录，不用封存。')
  const what = { day, seq, head: hash }
  const seal: KeptSeal = { ...what, ...store.seals.sign(sealText(id, what)) }
  await append(at, [{ kind: SEALED, kindVersion: 1, clientEventId: `seal:${day}`, at: stamp.at, body: { ...seal } }], stamp)
  store.seals.keep(seal)
  const made = record.seals.get(day)
  if (made === undefined) throw new Error('the seal was written and not read back')
  return made
}

import type { LedgerFinding } from '../contract/tracking.ts'
import type { Clock } from '../core/clock.ts'
import { openStore } from '../store/open.ts'
import { verifyStation } from './tracker/verify.ts'

/** Verifies every station of a folder that is not open elsewhere. StoreRefusal when it is in use or cannot be read. */
export async function verifyFolder(folder: string, clock: Clock): Promise<{ readonly station: string; readonly finding: LedgerFinding }[]> {
  const store = await openStore(folder, clock)
  try {
    const found: { station: string; finding: LedgerFinding }[] = []
    for (const { id, name } of await store.stations()) {
      found.push({ station: name, finding: await verifyStation(await store.station(id)) })
    }
    return found
  } finally {
    await store.close()
  }
}

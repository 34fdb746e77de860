import type { BackupFile } from '../contract/system.ts'
import { instantOf } from '../core/clock.ts'
import type { Clock } from '../core/clock.ts'
import { openStore } from '../store/open.ts'

/** Opens a data folder only to back it up. StoreRefusal when it is in use or cannot be read. */
export async function backUp(folder: string, clock: Clock): Promise<BackupFile> {
  const store = await openStore(folder, clock)
  try {
    return await store.backups.make('manual', instantOf(clock))
  } finally {
    await store.close()
  }
}

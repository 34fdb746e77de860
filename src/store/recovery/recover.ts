import { renameSync } from 'node:fs'
import { join } from 'node:path'
import type { HostNotice } from '../../contract/system.ts'
import { DATABASE } from '../fileNames.ts'
import { removeDatabase, syncFolder } from '../files.ts'
import type { Opening } from '../opening.ts'
import { asideFor, moveAside } from './aside.ts'
import { BUILDING, READY } from './leftovers.ts'
import { buildReplacement } from './replacement.ts'
import { restoredNotice } from './report.ts'

/**
 * Puts a sound database in the place of a broken or vanished one: builds it aside, moves the broken
 * one away with its -wal and -shm, then renames. Interrupted anywhere, the next opening goes on from
 * there. When it fails (a full disk) the broken file is where it was.
 */
export async function recover(opening: Opening, broken: boolean): Promise<HostNotice> {
  const { folder, now } = opening
  const building = join(folder, BUILDING)
  const ready = join(folder, READY)
  const aside = asideFor(folder, now)
  try {
    const built = await buildReplacement(opening, building, { broken, aside })
    renameSync(building, ready)
    syncFolder(folder)
    if (aside !== null) moveAside(folder, aside, built.salvage.unplaced)
    renameSync(ready, join(folder, DATABASE))
    syncFolder(folder)
    return restoredNotice({ folder, broken, aside, ...built })
  } catch (error) {
    removeDatabase(building)
    throw error
  }
}

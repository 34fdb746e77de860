import { existsSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import type { Instant } from '../../contract/common.ts'
import type { HostNotice } from '../../contract/system.ts'
import { listBackups } from '../backupFiles.ts'
import { DATABASE } from '../fileNames.ts'
import { removeDatabase, sizeOf, syncFolder } from '../files.ts'
import { asideFor, moveAside } from './aside.ts'

/** A replacement under construction, and one that is complete and waits for the broken file to go. */
export const BUILDING = `${DATABASE}.restoring`
export const READY = `${DATABASE}.ready`

/** What an opening cut short left behind, put in order. */
export interface Leftovers {
  /** There was a database once, although there is none now. */
  readonly vanished: boolean
  readonly notices: readonly HostNotice[]
}

/**
 * Ends a restoration that was interrupted. A -wal without its database is moved aside: SQLite would
 * replay it into whatever database is put beside it.
 */
export function settleLeftovers(folder: string, now: Instant): Leftovers {
  const database = join(folder, DATABASE)
  const ready = join(folder, READY)
  removeDatabase(join(folder, BUILDING))
  if (sizeOf(database) > 0) {
    // The broken file is still in its place: it will be examined, and a new replacement built.
    removeDatabase(ready)
    return { vanished: false, notices: [] }
  }
  const orphan = sizeOf(`${database}-wal`) > 0
  if (!existsSync(ready)) {
    const vanished = orphan || listBackups(folder).length > 0
    return { vanished, notices: [] }
  }
  const name = asideFor(folder, now)
  if (name !== null) moveAside(folder, name)
  renameSync(ready, database)
  syncFolder(folder)
  const message = `上次打开时数据库已损坏，恢复到一半中断，现在已经完成。损坏的文件在「${folder}」里 aside- 开头的文件夹中，请不要删除。请值班长核对最近的记录。`
  return { vanished: false, notices: [{ kind: 'restored', message }] }
}

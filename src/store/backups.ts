import { existsSync, mkdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import type { Instant } from '../contract/common.ts'
import type { BackupFile } from '../contract/system.ts'
import { listKept, pruneBackups } from './backupFiles.ts'
import { openForReading } from './connection.ts'
import { isFull } from './errors.ts'
import { BACKUPS, DATABASE, backupName, freeName, readBackupName } from './fileNames.ts'
import { removeDatabase, sizeOf, syncFile, syncFolder } from './files.ts'
import { verifyCopy } from './integrity.ts'
import { StoreFailure } from './ports.ts'
import type { BackupsPort } from './ports.ts'
import type { Sqlite } from './preflight.ts'

type Reason = Parameters<BackupsPort['make']>[0]

/** Copies the open database as it is at this moment; the rows written meanwhile are not in it. */
async function copyTo(Sqlite: Sqlite, source: string, target: string): Promise<void> {
  // A connection of its own that holds one snapshot: on the writer's connection the copy would
  // meet half-done transactions, and without the snapshot it would begin again at every write.
  const raw = openForReading(Sqlite, source)
  try {
    raw.exec('BEGIN')
    raw.prepare('SELECT count(*) FROM sqlite_schema').get()
    await raw.backup(target)
  } finally {
    raw.close()
  }
}

/** Makes one backup; it has its final name only once it was opened and found sound. StoreFailure. */
export async function makeBackup(
  from: { readonly Sqlite: Sqlite; readonly folder: string; readonly newest: number },
  reason: Reason,
  now: Instant,
): Promise<BackupFile> {
  const place = join(from.folder, BACKUPS)
  let partial = ''
  try {
    mkdirSync(place, { recursive: true, mode: 0o700 })
    const name = freeName(now, (stamp) => backupName(stamp, reason), (taken) => existsSync(join(place, taken)))
    partial = join(place, `${name}.partial`)
    removeDatabase(partial)
    await copyTo(from.Sqlite, join(from.folder, DATABASE), partial)
    verifyCopy(from.Sqlite, partial, from.newest)
    syncFile(partial)
    renameSync(partial, join(place, name))
    syncFolder(place)
    pruneBackups(from.folder)
    const at = readBackupName(name)?.at ?? now
    return { name, bytes: sizeOf(join(place, name)), at, reason, verified: true }
  } catch (cause) {
    if (partial !== '') removeDatabase(partial)
    if (isFull(cause)) {
      throw new StoreFailure('full', `磁盘已满，备份没有做成。请为「${place}」所在的磁盘腾出空间后再备份一次。`, { cause })
    }
    throw new StoreFailure(
      'backup',
      `备份没有做成：写到「${place}」的备份未通过检查，已删除，原数据没有改动。请检查磁盘后再备份一次。`,
      { cause },
    )
  }
}

/** Backups of a folder, made one after another. */
export function backupsPort(at: {
  readonly Sqlite: Sqlite
  readonly folder: string
  readonly newest: number
  readonly writable: boolean
}): BackupsPort & { settled(): Promise<void> } {
  let last: Promise<unknown> = Promise.resolve()
  return {
    list: () => Promise.resolve(listKept(at.folder)),
    make(reason, now) {
      if (!at.writable) {
        return Promise.reject(new StoreFailure('read-only', '数据文件夹只能读取，无法备份。请检查文件夹权限。'))
      }
      const made = last.then(() => makeBackup(at, reason, now))
      last = made.catch(() => undefined)
      return made
    },
    async settled() {
      await last
    },
  }
}

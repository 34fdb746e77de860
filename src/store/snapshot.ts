import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openImage, openSingle } from './connection.ts'
import { isBroken } from './errors.ts'
import { findingOf } from './examine.ts'
import { DATABASE } from './fileNames.ts'
import { copyContent, sizeOf } from './files.ts'
import { schemaVersion } from './migrations/run.ts'
import { StoreRefusal } from './ports.ts'
import type { Raw, Sqlite } from './preflight.ts'

/** In the header: 2 for WAL, 1 for a rollback journal. A database in memory has no WAL. */
const JOURNAL_BYTES = [18, 19] as const

/** The rows of the -wal are the newest ones: a private copy takes them in, and is gone before anything is read. */
function withWal(Sqlite: Sqlite, file: string): Buffer {
  const place = mkdtempSync(join(tmpdir(), 'fengce-'))
  const copy = join(place, DATABASE)
  try {
    copyContent(file, copy)
    copyContent(`${file}-wal`, `${copy}-wal`)
    openSingle(Sqlite, copy).close()
    return readFileSync(copy)
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}

/**
 * A database that may only be read, as it is now, in memory: SQLite itself must write beside a file
 * in WAL to read it. StoreRefusal `unreadable` when there is none or it is broken, `newer`.
 */
export function openSnapshot(Sqlite: Sqlite, folder: string, newest: number): Raw {
  const file = join(folder, DATABASE)
  const broken = (cause?: unknown): StoreRefusal =>
    new StoreRefusal(
      'unreadable',
      `「${file}」已损坏，而文件夹不能写入，枫册无法换上备份。请恢复写入权限、腾出磁盘空间，再打开一次。`,
      { cause },
    )
  if (!existsSync(file)) {
    throw new StoreRefusal(
      'unreadable',
      `数据文件夹「${folder}」不能写入，里面也没有枫册的数据。请检查权限和磁盘空间，或者换一个文件夹。`,
    )
  }
  let raw: Raw
  try {
    const image = sizeOf(`${file}-wal`) > 0 ? withWal(Sqlite, file) : readFileSync(file)
    for (const at of JOURNAL_BYTES) image[at] = 1
    raw = openImage(Sqlite, image)
  } catch (error) {
    throw isBroken(error) ? broken(error) : error
  }
  try {
    const finding = findingOf(raw, file, newest)
    if (finding !== 'sound') throw broken()
    if (schemaVersion(raw) < newest) {
      throw new StoreRefusal(
        'unreadable',
        `「${file}」由旧版枫册写成，需要升级，而文件夹不能写入。请恢复写入权限和磁盘空间，再打开一次。`,
      )
    }
    return raw
  } catch (error) {
    raw.close()
    throw error
  }
}

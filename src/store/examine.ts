import { openForReading } from './connection.ts'
import { isBroken } from './errors.ts'
import { sizeOf } from './files.ts'
import { isOurs, isSound } from './integrity.ts'
import { schemaVersion } from './migrations/run.ts'
import { StoreRefusal } from './ports.ts'
import type { Raw, Sqlite } from './preflight.ts'

/** `nothing`: no file, or one without content, as a first opening cut short leaves it. */
export type Finding = 'sound' | 'broken' | 'nothing'

/**
 * What an open database is. StoreRefusal `newer` or `unreadable` for a file that is whole but not
 * one this program may touch.
 */
export function findingOf(raw: Raw, file: string, newest: number): Finding {
  try {
    const version = schemaVersion(raw)
    const ours = isOurs(raw)
    if (ours && version > newest) {
      throw new StoreRefusal(
        'newer',
        `「${file}」由更新版本的枫册写成（数据版本 ${version}，本程序只认识到 ${newest}），没有改动。请安装新版枫册后再打开。`,
      )
    }
    if (!isSound(raw, 'quick')) return 'broken'
    if (ours && version > 0) return 'sound'
    if (raw.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() === undefined) return 'nothing'
    throw new StoreRefusal('unreadable', `「${file}」不是枫册的数据库，没有改动。请把它移走，或者换一个数据文件夹。`)
  } catch (error) {
    if (isBroken(error)) return 'broken'
    throw error
  }
}

/** Looks at the file without changing it or its -wal: a broken one is evidence. */
export function examine(Sqlite: Sqlite, file: string, newest: number): Finding {
  if (sizeOf(file) === 0) return 'nothing'
  let raw: Raw
  try {
    raw = openForReading(Sqlite, file)
  } catch (error) {
    if (isBroken(error)) return 'broken'
    throw error
  }
  try {
    return findingOf(raw, file, newest)
  } finally {
    raw.close()
  }
}

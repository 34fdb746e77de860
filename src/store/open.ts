import type { Clock } from '../core/clock.ts'
import { instantOf } from '../core/clock.ts'
import type { HostNotice } from '../contract/system.ts'
import { connect } from './connection.ts'
import { deskKey } from './deskKey.ts'
import { isFull, isReadOnly, refusalFor } from './errors.ts'
import { readyFolder } from './folder.ts'
import { findHome } from './home.ts'
import { takeLock, whyNotWritable } from './lock.ts'
import { MIGRATIONS } from './migrations/index.ts'
import type { Migration } from './migrations/index.ts'
import { openWritable } from './openWritable.ts'
import type { Opened, Opening } from './opening.ts'
import { StoreRefusal } from './ports.ts'
import type { Store } from './ports.ts'
import { loadSqlite } from './preflight.ts'
import type { Sqlite } from './preflight.ts'
import { openSnapshot } from './snapshot.ts'
import { makeStore } from './store.ts'

const NOTICE: Readonly<Record<'read-only' | 'full', HostNotice>> = {
  'read-only': {
    kind: 'read-only',
    message: '数据文件夹只能读取：可以查阅，书签、笔记和设置都不会保存。请检查文件夹权限后重新打开枫册。',
  },
  full: {
    kind: 'full',
    message: '磁盘已满：可以查阅，书签、笔记和设置都不会保存。请腾出空间后重新打开枫册。',
  },
}

async function openForReadingOnly(opening: Opening, why: 'read-only' | 'full'): Promise<Opened> {
  const connection = connect(openSnapshot(opening.Sqlite, opening.folder, opening.migrations.length))
  const home = await findHome(connection.db)
  if (home === null) {
    connection.close()
    throw new StoreRefusal(
      'unreadable',
      `「${opening.folder}」里的数据还没有建好，而文件夹不能写入。请恢复写入权限和磁盘空间，再打开一次。`,
    )
  }
  return { connection, home, notices: [NOTICE[why]], writable: false }
}

async function openAsFarAsPossible(opening: Opening, mode: 'write' | 'read-only' | 'full'): Promise<Opened> {
  if (mode !== 'write') return openForReadingOnly(opening, mode)
  try {
    return await openWritable(opening)
  } catch (error) {
    if (isFull(error)) return openForReadingOnly(opening, 'full')
    if (isReadOnly(error)) return openForReadingOnly(opening, whyNotWritable(opening.folder))
    throw error
  }
}

/** What tests put in the place of the real ones. */
export interface OpenParts {
  readonly load?: () => Promise<Sqlite>
  readonly migrations?: readonly Migration[]
}

/**
 * Opens the data folder, makes it when missing, and restores the newest backup when its database is
 * broken. Opens for reading only where nothing can be written. StoreRefusal, with a sentence that
 * names the folder and what to do; then nothing was changed.
 */
export async function openStore(folder: string, clock: Clock, parts: OpenParts = {}): Promise<Store> {
  const migrations = parts.migrations ?? MIGRATIONS
  const Sqlite = await (parts.load ?? loadSqlite)()
  const place = readyFolder(folder)
  try {
    const lock = takeLock(Sqlite, place)
    try {
      const opening = { Sqlite, folder: place, migrations, now: instantOf(clock) }
      const opened = await openAsFarAsPossible(opening, lock.mode)
      const key = deskKey(place, opened.writable)
      return makeStore({ ...opening, ...opened, deskKey: key, release: () => lock.release() })
    } catch (error) {
      lock.release()
      throw error
    }
  } catch (error) {
    throw refusalFor(error, place)
  }
}

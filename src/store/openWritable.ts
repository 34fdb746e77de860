import { join } from 'node:path'
import type { HostNotice } from '../contract/system.ts'
import { makeBackup } from './backups.ts'
import { connect, openForWriting } from './connection.ts'
import { isFull } from './errors.ts'
import { examine } from './examine.ts'
import { DATABASE } from './fileNames.ts'
import { ensureHome } from './home.ts'
import { migrate, schemaVersion } from './migrations/run.ts'
import type { Opened, Opening } from './opening.ts'
import { StoreFailure, StoreRefusal } from './ports.ts'
import type { Raw } from './preflight.ts'
import { recover } from './recovery/recover.ts'
import { settleLeftovers } from './recovery/leftovers.ts'

/** SQLite opens a file it may not write without a word; a write that is taken back shows it. */
function probe(raw: Raw): void {
  raw.exec('BEGIN IMMEDIATE')
  try {
    raw.pragma(`user_version = ${schemaVersion(raw)}`)
  } finally {
    raw.exec('ROLLBACK')
  }
}

async function upgrade(opening: Opening, raw: Raw): Promise<void> {
  const { Sqlite, folder, migrations, now } = opening
  const version = schemaVersion(raw)
  if (version === migrations.length) return
  let kept = ''
  try {
    if (version > 0) kept = (await makeBackup({ Sqlite, folder, newest: migrations.length }, 'migration', now)).name
    migrate(raw, migrations)
  } catch (cause) {
    if (isFull(cause) || (cause instanceof StoreFailure && cause.reason === 'full')) throw cause
    throw new StoreRefusal(
      'upgrade',
      `「${folder}」里的数据升级到新版本时出错，数据没有改动${kept === '' ? '' : `，升级前的备份是 ${kept}`}。请改用原来的枫册，并把这条信息告诉维护人员。`,
      { cause },
    )
  }
}

async function open(opening: Opening): Promise<Opened> {
  const { Sqlite, folder, migrations, now } = opening
  const file = join(folder, DATABASE)
  const left = settleLeftovers(folder, now)
  const finding = examine(Sqlite, file, migrations.length)
  const notices: HostNotice[] = [...left.notices]
  if (finding === 'broken' || left.vanished) notices.push(await recover(opening, finding === 'broken'))
  const raw = openForWriting(Sqlite, file)
  try {
    probe(raw)
    await upgrade(opening, raw)
    const connection = connect(raw)
    const home = await ensureHome(connection.db, now)
    return { connection, home, notices, writable: true }
  } catch (error) {
    raw.close()
    throw error
  }
}

/**
 * Opens, repairs or makes the database of a folder that this process has locked for writing.
 * StoreRefusal, and SQLite's own errors: what they mean for opening is the caller's to say.
 */
export async function openWritable(opening: Opening): Promise<Opened> {
  try {
    return await open(opening)
  } catch (error) {
    throw error instanceof StoreFailure ? (error.cause ?? error) : error
  }
}

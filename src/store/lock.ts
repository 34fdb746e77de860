import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openForReading, openSingle } from './connection.ts'
import { isBroken, isBusy, isFull, isReadOnly } from './errors.ts'
import { LOCK } from './fileNames.ts'
import { StoreRefusal } from './ports.ts'
import type { Raw, Sqlite } from './preflight.ts'

/** The right to a folder: to write in it, or only to read and why. The system frees it when the process dies. */
export interface Lock {
  readonly mode: 'write' | 'read-only' | 'full'
  release(): void
}

/** A connection nobody refers to is closed when memory is tidied up; a lock must not go that way. */
const held = new Set<Raw>()

function hold(raw: Raw): () => void {
  held.add(raw)
  return () => {
    held.delete(raw)
    raw.close()
  }
}

/** Nobody else may be writing while we read; taken without waiting. */
function share(Sqlite: Sqlite, file: string): Raw | null {
  if (!existsSync(file)) return null
  const raw = openForReading(Sqlite, file, 0)
  raw.exec('BEGIN')
  raw.prepare('SELECT count(*) FROM sqlite_schema').get()
  return raw
}

/** Whether it is the space or the right to write that is missing: SQLite says only that it cannot open. */
export function whyNotWritable(folder: string): 'read-only' | 'full' {
  const probe = join(folder, `probe-${process.pid}.tmp`)
  try {
    writeFileSync(probe, Buffer.alloc(64 * 1024))
    return 'read-only'
  } catch (error) {
    return isFull(error) ? 'full' : 'read-only'
  } finally {
    rmSync(probe, { force: true })
  }
}

function exclusive(Sqlite: Sqlite, file: string): Raw {
  const raw = openSingle(Sqlite, file, 0)
  try {
    raw.exec('BEGIN EXCLUSIVE')
    // On a file that may only be read BEGIN EXCLUSIVE succeeds and locks nothing; only a write shows it.
    raw.exec('SAVEPOINT probe; PRAGMA user_version = 1; ROLLBACK TO probe; RELEASE probe')
    return raw
  } catch (error) {
    raw.close()
    throw error
  }
}

/** Takes the folder for this process. StoreRefusal `in-use` when another one has it. */
export function takeLock(Sqlite: Sqlite, folder: string): Lock {
  const file = join(folder, LOCK)
  const inUse = (cause: unknown): StoreRefusal =>
    new StoreRefusal('in-use', `数据文件夹「${folder}」正被另一个枫册使用。请切换到已打开的枫册，或者先关闭它再打开。`, { cause })
  try {
    return { mode: 'write', release: hold(exclusive(Sqlite, file)) }
  } catch (error) {
    if (isBusy(error)) throw inUse(error)
    if (isBroken(error)) {
      // It never holds anything: whatever lies there is not ours to keep.
      rmSync(file)
      return takeLock(Sqlite, folder)
    }
    if (!isReadOnly(error) && !isFull(error)) throw error
  }
  try {
    const raw = share(Sqlite, file)
    return { mode: whyNotWritable(folder), release: raw === null ? () => undefined : hold(raw) }
  } catch (error) {
    throw isBusy(error) ? inUse(error) : error
  }
}

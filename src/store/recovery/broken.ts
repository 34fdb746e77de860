import { closeSync, existsSync, mkdirSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { openForWriting } from '../connection.ts'
import { isBroken } from '../errors.ts'
import { DATABASE } from '../fileNames.ts'
import { copyContent, removeDatabase, sizeOf } from '../files.ts'
import type { Opening } from '../opening.ts'
import type { Raw, Sqlite } from '../preflight.ts'

const HEADER = 100
const SALVAGE = 'salvage.tmp'

function tryOpen(Sqlite: Sqlite, file: string): Raw | null {
  let raw: Raw | null = null
  try {
    raw = openForWriting(Sqlite, file)
    raw.prepare('SELECT count(*) FROM sqlite_schema').get()
    return raw
  } catch (error) {
    raw?.close()
    if (isBroken(error)) return null
    throw error
  }
}

/** Gives a file the header of a sound database of the same layout: often only the first sector is lost. */
function transplantHeader(file: string, donor: string): void {
  const header = Buffer.alloc(HEADER)
  const from = openSync(donor, 'r')
  const to = openSync(file, 'r+')
  try {
    readSync(from, header, 0, HEADER, 0)
    // The page count and the list of free pages are the donor's: SQLite then goes by the file's length.
    header.fill(0, 28, 40)
    writeSync(to, header, 0, HEADER, 0)
  } finally {
    closeSync(from)
    closeSync(to)
  }
}

function copy(folder: string, place: string): string {
  const target = join(place, DATABASE)
  removeDatabase(target)
  copyContent(join(folder, DATABASE), target)
  const wal = join(folder, `${DATABASE}-wal`)
  if (existsSync(wal)) copyContent(wal, `${target}-wal`)
  return target
}

/**
 * Lets `read` look into a copy of the broken database, with its -wal; the broken one stays byte for
 * byte as it is. `read` gets null when there is none or not even its list of tables can be read.
 */
export async function withBroken<T>(
  { Sqlite, folder }: Pick<Opening, 'Sqlite' | 'folder'>,
  donor: string,
  read: (raw: Raw | null) => Promise<T>,
): Promise<T> {
  const place = join(folder, SALVAGE)
  let raw: Raw | null = null
  try {
    rmSync(place, { recursive: true, force: true })
    if (sizeOf(join(folder, DATABASE)) > 0) {
      mkdirSync(place, { mode: 0o700 })
      raw = tryOpen(Sqlite, copy(folder, place))
      if (raw === null) {
        const again = copy(folder, place)
        transplantHeader(again, donor)
        raw = tryOpen(Sqlite, again)
      }
    }
    return await read(raw)
  } finally {
    raw?.close()
    rmSync(place, { recursive: true, force: true })
  }
}

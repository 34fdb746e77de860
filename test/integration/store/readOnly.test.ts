import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync, writeSync, openSync, closeSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, onTestFinished, test } from 'vitest'
import { at, clockAt, deskOf, homeStation, open, powerCut, refused, tempFolder } from './folders.ts'
import { asPlainUser, setWritable } from './plainUser.ts'

const TEXT = { entry: 'field-guide/001', entryVersion: 'v', text: '读得到' }

/** A folder as a power cut leaves it: the note is only in the -wal. */
async function folderWithANote(): Promise<string> {
  const folder = tempFolder()
  await (await open(folder)).close()
  const store = await open(folder)
  const { actor, stamp } = deskOf(store)
  await (await homeStation(store)).notes.save(actor, TEXT, 0, stamp())
  const cut = powerCut(folder)
  await store.close()
  return cut
}

const contents = (folder: string) =>
  readdirSync(folder).sort().map((name) => [name, statSync(join(folder, name)).isFile() ? readFileSync(join(folder, name), 'latin1') : ''])

describe('a folder that may only be read', () => {
  test.for(['with', 'without'] as const)('opens for reading, %s a -wal, and is left untouched', async (wal) => {
    const folder = await folderWithANote()
    if (wal === 'without') await (await open(folder)).close()
    expect(existsSync(join(folder, 'fengce.db-wal'))).toBe(wal === 'with')
    setWritable(folder, false)
    const before = contents(folder)
    await asPlainUser(async () => {
      const store = await open(folder)
      expect(store.writable).toBe(false)
      expect(store.notices).toMatchObject([{ kind: 'read-only', message: expect.stringMatching(/只能读取.+。请.+。$/) as string }])
      const { actor, stamp } = deskOf(store)
      const station = await homeStation(store)
      expect(await station.notes.list(actor)).toMatchObject([{ text: '读得到' }])
      expect(await refused(station.recent.add(actor, 'field-guide/001', stamp()))).toMatchObject({ name: 'StoreFailure', reason: 'read-only' })
      expect(await refused(store.backups.make('manual', at(0)))).toMatchObject({ reason: 'read-only' })
      expect(store.deskKey).toHaveLength(32)
      await store.close()
    })
    expect(contents(folder)).toEqual(before)
    setWritable(folder, true)
  })

  test('is refused when it holds no database, or a broken one', async () => {
    const empty = tempFolder()
    setWritable(empty, false)
    const folder = await folderWithANote()
    writeFileSync(join(folder, 'fengce.db'), 'x'.repeat(8192))
    setWritable(folder, false)
    await asPlainUser(async () => {
      expect(await refused(open(empty))).toMatchObject({ reason: 'unreadable', message: expect.stringContaining(empty) as string })
      expect(await refused(open(folder))).toMatchObject({ reason: 'unreadable', message: expect.stringContaining('已损坏') as string })
    })
    setWritable(empty, true)
    setWritable(folder, true)
  })

  test('is refused while another program writes in it', async () => {
    const folder = tempFolder()
    await open(folder)
    setWritable(folder, false)
    await asPlainUser(async () => {
      expect(await refused(open(folder))).toMatchObject({ reason: 'in-use' })
    })
    setWritable(folder, true)
  })
})

test('a database file that may only be read opens for reading', async () => {
  const folder = await folderWithANote()
  setWritable(folder, true)
  chmodSync(join(folder, 'fengce.db'), 0o444)
  const before = readFileSync(join(folder, 'fengce.db'))
  await asPlainUser(async () => {
    const store = await open(folder)
    expect(store.writable).toBe(false)
    expect(await (await homeStation(store)).notes.list(deskOf(store).actor)).toHaveLength(1)
    await store.close()
  })
  expect(readFileSync(join(folder, 'fengce.db')).equals(before)).toBe(true)
})

test('where the lock cannot be written nothing else is, since nothing would keep others out', async () => {
  const folder = await folderWithANote()
  await (await open(folder)).close()
  setWritable(folder, true)
  chmodSync(join(folder, 'lock.db'), 0o444)
  await asPlainUser(async () => {
    const store = await open(folder)
    expect(store.writable).toBe(false)
    await store.close()
  })
})

test('a database that another program holds is refused as busy and left alone', { timeout: 20_000 }, async () => {
  const folder = tempFolder()
  await (await open(folder)).close()
  const other = new Database(join(folder, 'fengce.db'))
  other.pragma('locking_mode = EXCLUSIVE')
  other.exec('BEGIN IMMEDIATE')
  const error = await refused(open(folder))
  expect(error).toMatchObject({ name: 'StoreRefusal', reason: 'busy', message: expect.stringContaining(folder) as string })
  other.exec('ROLLBACK')
  other.close()
  const store = await open(folder)
  expect(store.notices).toEqual([])
})

/** A very small disk; null where none may be mounted. */
function smallDisk(bytes: number): string | null {
  const folder = tempFolder()
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs', folder], { stdio: 'ignore' })
  } catch {
    return null
  }
  onTestFinished(() => {
    execFileSync('umount', ['-l', folder])
  })
  return folder
}

/** Writes until nothing more fits. */
function fill(folder: string): void {
  const handle = openSync(join(folder, 'filler'), 'w')
  try {
    for (;;) writeSync(handle, Buffer.alloc(4096))
  } catch {
    // Full, as wanted.
  } finally {
    closeSync(handle)
  }
}

test('a full disk opens for reading with a notice, and a new folder on it is refused', async ({ skip }) => {
  const disk = smallDisk(2_000_000)
  skip(disk === null, 'no small disk can be mounted here')
  if (disk === null) return
  const folder = join(disk, 'data')
  await (await open(folder)).close()
  mkdirSync(join(disk, 'new'))
  fill(disk)
  const before = contents(folder)
  const store = await open(folder)
  expect(store.writable).toBe(false)
  expect(store.notices).toMatchObject([{ kind: 'full' }])
  expect(await store.stations()).toHaveLength(1)
  await store.close()
  // Only the lock, which holds nothing, may have grown a journal.
  const kept = (all: ReturnType<typeof contents>) => all.filter(([name]) => !name!.startsWith('lock.db'))
  expect(kept(contents(folder))).toEqual(kept(before))
  const error = await refused(open(join(disk, 'new'), clockAt()))
  expect(error).toMatchObject({ name: 'StoreRefusal' })
  expect(error.message).toContain('磁盘')
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { MIGRATIONS } from '../../../src/store/migrations/index.ts'
import type { Migration } from '../../../src/store/migrations/index.ts'
import { clockAt, deskOf, homeStation, open, refused, stranger, tempFolder } from './folders.ts'

const second: Migration = (raw) => {
  raw.exec("ALTER TABLE notes ADD COLUMN colour TEXT NOT NULL DEFAULT 'none'")
}

async function folderWithANote(): Promise<string> {
  const folder = tempFolder()
  const store = await open(folder)
  const { actor, stamp } = deskOf(store)
  const note = { entry: 'field-guide/001', entryVersion: 'v', text: '留下' }
  await (await homeStation(store)).notes.save(actor, note, 0, stamp())
  await store.close()
  return folder
}

test('an existing file is backed up before it is upgraded, a new one is not', async () => {
  const folder = await folderWithANote()
  const store = await open(folder, clockAt(), { migrations: [...MIGRATIONS, second] })
  expect(store.schemaVersion).toBe(2)
  expect(await store.backups.list()).toMatchObject([
    { name: 'fengce-20261121-040000-migration.db', reason: 'migration', verified: true },
  ])
  const { actor } = deskOf(store)
  expect(await (await homeStation(store)).notes.list(actor)).toMatchObject([{ text: '留下' }])
  const fresh = await open(tempFolder(), clockAt(), { migrations: [...MIGRATIONS, second] })
  expect(await fresh.backups.list()).toEqual([])
})

test('an upgrade that fails leaves the file at its version, and the program before it opens it', async () => {
  const folder = await folderWithANote()
  const before = readFileSync(join(folder, 'fengce.db'))
  const failing: Migration = (raw) => {
    second(raw)
    raw.exec('DELETE FROM notes')
    raw.exec('SELECT no_such_function()')
  }
  const error = await refused(open(folder, clockAt(), { migrations: [...MIGRATIONS, failing] }))
  expect(error).toMatchObject({ name: 'StoreRefusal', reason: 'upgrade' })
  expect(error.message).toContain(folder)
  expect(error.message).toContain('fengce-20261121-040000-migration.db')
  expect(readFileSync(join(folder, 'fengce.db')).equals(before)).toBe(true)
  const store = await open(folder)
  expect(store.schemaVersion).toBe(1)
  expect(await (await homeStation(store)).notes.list(deskOf(store).actor)).toHaveLength(1)
})

test('an upgrade that leaves rows pointing at nothing is taken back', async () => {
  const folder = await folderWithANote()
  const careless: Migration = (raw) => {
    raw.exec('CREATE TABLE t (x TEXT REFERENCES stations (station_id) DEFERRABLE INITIALLY DEFERRED) STRICT')
    raw.exec("INSERT INTO t VALUES ('nowhere')")
  }
  await refused(open(folder, clockAt(), { migrations: [...MIGRATIONS, careless] }))
  expect(stranger(folder).pragma('user_version', { simple: true })).toBe(1)
})

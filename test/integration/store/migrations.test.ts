import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { MIGRATIONS } from '../../../src/store/migrations/index.ts'
import type { Migration } from '../../../src/store/migrations/index.ts'
import { PLAN, STATIONS } from '../../../src/store/recovery/plan.ts'
import { at, clockAt, deskOf, homeStation, open, refused, stranger, tempFolder } from './folders.ts'

const NEXT = MIGRATIONS.length + 1

const colours: Migration = (raw) => {
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
  const store = await open(folder, clockAt(), { migrations: [...MIGRATIONS, colours] })
  expect(store.schemaVersion).toBe(NEXT)
  expect(await store.backups.list()).toMatchObject([
    { name: 'fengce-20261121-040000-migration.db', reason: 'migration', verified: true },
  ])
  const { actor } = deskOf(store)
  expect(await (await homeStation(store)).notes.list(actor)).toMatchObject([{ text: '留下' }])
  const fresh = await open(tempFolder(), clockAt(), { migrations: [...MIGRATIONS, colours] })
  expect(await fresh.backups.list()).toEqual([])
})

test('an upgrade that fails leaves the file at its version, and the program before it opens it', async () => {
  const folder = await folderWithANote()
  const before = readFileSync(join(folder, 'fengce.db'))
  const failing: Migration = (raw) => {
    colours(raw)
    raw.exec('DELETE FROM notes')
    raw.exec('SELECT no_such_function()')
  }
  const error = await refused(open(folder, clockAt(), { migrations: [...MIGRATIONS, failing] }))
  expect(error).toMatchObject({ name: 'StoreRefusal', reason: 'upgrade' })
  expect(error.message).toContain(folder)
  expect(error.message).toContain('fengce-20261121-040000-migration.db')
  expect(readFileSync(join(folder, 'fengce.db')).equals(before)).toBe(true)
  const store = await open(folder)
  expect(store.schemaVersion).toBe(MIGRATIONS.length)
  expect(await (await homeStation(store)).notes.list(deskOf(store).actor)).toHaveLength(1)
})

test('an upgrade that leaves rows pointing at nothing is taken back', async () => {
  const folder = await folderWithANote()
  const careless: Migration = (raw) => {
    raw.exec('CREATE TABLE t (x TEXT REFERENCES stations (station_id) DEFERRABLE INITIALLY DEFERRED) STRICT')
    raw.exec("INSERT INTO t VALUES ('nowhere')")
  }
  await refused(open(folder, clockAt(), { migrations: [...MIGRATIONS, careless] }))
  expect(stranger(folder).pragma('user_version', { simple: true })).toBe(MIGRATIONS.length)
})

test('a file of the first version keeps every row and is backed up before people join it', async () => {
  const folder = tempFolder()
  const first = await open(folder, clockAt(), { migrations: MIGRATIONS.slice(0, 1) })
  const { actor, stamp } = deskOf(first)
  const station = await homeStation(first)
  await station.notes.save(actor, { entry: 'field-guide/001', entryVersion: 'v', text: '留下' }, 0, stamp())
  await station.bookmarks.set(actor, 'field-guide/002', true, stamp())
  await station.settings.set(actor, { theme: 'dark', fontSize: 120 }, 0, stamp())
  await station.recent.add(actor, 'field-guide/003', stamp())
  await station.missed.add('飞碟', stamp())
  await station.ledger.append([{ kind: 'tick', kindVersion: 1, clientEventId: 'e1', body: { n: 1 }, at: at(0) }], stamp())
  await first.editions.remember({ hash: 'e', entries: [{ id: 'a', version: 'v', body: '{}' }] }, at(0))
  const counts = (raw: ReturnType<typeof stranger>): Record<string, number> =>
    Object.fromEntries(
      [STATIONS, ...PLAN, { table: 'ledger' }, { table: 'ledger_heads' }].flatMap(({ table }) => {
        const known = raw.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?").get(table)
        if (known === undefined) return []
        return [[table, Number(raw.prepare<unknown[], { n: number }>(`SELECT count(*) AS n FROM ${table}`).get()?.n)]]
      }),
    )
  const before = counts(stranger(folder))
  expect(Object.values(before).every((n) => n > 0)).toBe(true)
  await first.close()
  const second = await open(folder)
  expect(second.schemaVersion).toBe(MIGRATIONS.length)
  expect(counts(stranger(folder))).toMatchObject(before)
  const after = await homeStation(second)
  expect(await after.notes.list(actor)).toMatchObject([{ text: '留下' }])
  expect(await after.ledger.verify()).toBeNull()
  expect(await after.people.list()).toEqual([])
  expect(await after.about.get()).toMatchObject({ version: 1, setUp: false, value: { name: '本所', startMinute: 510 } })
  const [backup] = await second.backups.list()
  expect(backup).toMatchObject({ reason: 'migration', verified: true })
  const copy = new Database(join(folder, 'backups', backup!.name), { readonly: true })
  expect(copy.pragma('user_version', { simple: true })).toBe(1)
  expect(counts(copy)).toEqual(before)
  copy.close()
})

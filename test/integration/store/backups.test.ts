import { existsSync, mkdirSync, readdirSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import type { Sqlite } from '../../../src/store/preflight.ts'
import { at, clockAt, deskOf, homeStation, open, refused, tempFolder } from './folders.ts'

const note = (text: string) => ({ entry: 'field-guide/001', entryVersion: 'v', text })

test('a backup is one file that opens by itself and holds the newest row', async () => {
  const folder = tempFolder()
  const store = await open(folder)
  const { actor, stamp } = deskOf(store)
  await (await homeStation(store)).notes.save(actor, note('刚写的'), 0, stamp())
  const made = await store.backups.make('manual', at(0))
  expect(made).toEqual({
    name: 'fengce-20261121-040000-manual.db',
    at: at(0),
    reason: 'manual',
    verified: true,
    bytes: expect.any(Number) as number,
  })
  expect(readdirSync(join(folder, 'backups'))).toEqual([made.name])
  const raw = new Database(join(folder, 'backups', made.name), { readonly: true })
  expect(raw.prepare('SELECT text FROM notes').all()).toEqual([{ text: '刚写的' }])
  expect(raw.pragma('journal_mode', { simple: true })).toBe('delete')
  raw.close()
  expect(await store.backups.list()).toEqual([made])
})

test('rows written while a backup runs are kept, in the database', async () => {
  const store = await open(tempFolder())
  const station = await homeStation(store)
  const { actor, stamp } = deskOf(store)
  const big = Array.from({ length: 400 }, (_, n) => ({ id: `a/${n}`, version: 'v', body: 'x'.repeat(4000) }))
  await store.editions.remember({ hash: 'e', entries: big }, at(0))
  const backup = store.backups.make('daily', at(0))
  for (let n = 0; n < 50; n++) {
    await station.recent.add(actor, `field-guide/${n}`, stamp())
    await new Promise(setImmediate)
  }
  expect((await backup).verified).toBe(true)
  expect(await station.recent.list(actor, 100)).toHaveLength(50)
})

test('two backups in one second have two names', async () => {
  const store = await open(tempFolder())
  const made = await Promise.all([store.backups.make('manual', at(0)), store.backups.make('manual', at(0))])
  expect(made.map(({ at }) => at)).toEqual([at(0), at(1)])
  expect((await store.backups.list()).map(({ name }) => name)).toEqual([made[1].name, made[0].name])
})

test('fourteen daily and five migration backups stay, and every one made by hand', async () => {
  const store = await open(tempFolder())
  for (let day = 0; day < 17; day++) {
    const now = new Date(Date.parse(at(0)) + day * 86_400_000).toISOString()
    await store.backups.make('daily', now)
    await store.backups.make('manual', now)
    if (day < 7) await store.backups.make('migration', now)
  }
  const all = await store.backups.list()
  const days = (reason: string) => all.filter((file) => file.reason === reason).map((file) => file.at.slice(8, 10))
  expect(days('daily')).toEqual(['07', '06', '05', '04', '03', '02', '01', '30', '29', '28', '27', '26', '25', '24'])
  expect(days('migration')).toEqual(['27', '26', '25', '24', '23'])
  expect(days('manual')).toHaveLength(17)
  expect(all.map((file) => file.at)).toEqual(all.map((file) => file.at).sort().reverse())
})

test('a copy that does not pass its check is removed, with a sentence', async () => {
  class Careless extends Database {
    override backup(file: string): Promise<Database.BackupMetadata> {
      writeFileSync(file, Buffer.alloc(8192, 7))
      return Promise.resolve({ totalPages: 2, remainingPages: 0 })
    }
  }
  const folder = tempFolder()
  const store = await open(folder, clockAt(), { load: () => Promise.resolve(Careless as unknown as Sqlite) })
  const error = await refused(store.backups.make('daily', at(0)))
  expect(error).toMatchObject({ name: 'StoreFailure', reason: 'backup' })
  expect(error.message).toContain(join(folder, 'backups'))
  expect(readdirSync(join(folder, 'backups'))).toEqual([])
  expect(await store.backups.list()).toEqual([])
})

test('a disk that is full while copying is told as such', async () => {
  class Full extends Database {
    override backup(): Promise<Database.BackupMetadata> {
      return Promise.reject(Object.assign(new Error('full'), { code: 'SQLITE_FULL' }))
    }
  }
  const store = await open(tempFolder(), clockAt(), { load: () => Promise.resolve(Full as unknown as Sqlite) })
  expect(await refused(store.backups.make('daily', at(0)))).toMatchObject({ reason: 'full' })
})

test('the list marks a file that was cut short, leaves out strangers and shows what was set aside', async () => {
  const folder = tempFolder()
  const store = await open(folder)
  const made = await store.backups.make('manual', at(0))
  await store.backups.make('manual', at(60))
  truncateSync(join(folder, 'backups', made.name), made.bytes - 4096)
  writeFileSync(join(folder, 'backups', 'notes.txt'), 'x')
  writeFileSync(join(folder, 'backups', 'fengce-20269999-040000-daily.db'), 'x')
  mkdirSync(join(folder, 'aside-20261120-040000'))
  writeFileSync(join(folder, 'aside-20261120-040000', 'fengce.db'), 'broken')
  expect(await store.backups.list()).toMatchObject([
    { at: at(60), verified: true },
    { at: at(0), verified: false },
    { name: 'aside-20261120-040000', reason: 'aside', bytes: 6, verified: false },
  ])
})

test('closing waits for the backup under way', async () => {
  const folder = tempFolder()
  const store = await open(folder)
  const backup = store.backups.make('manual', at(0))
  await store.close()
  const { name } = await backup
  expect(existsSync(join(folder, 'backups', name))).toBe(true)
})

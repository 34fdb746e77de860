import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { assertDurable, connect, openForWriting } from '../../../src/store/connection.ts'
import { MIGRATIONS } from '../../../src/store/migrations/index.ts'
import { migrate } from '../../../src/store/migrations/run.ts'
import { StoreFailure } from '../../../src/store/ports.ts'
import type { Sqlite } from '../../../src/store/preflight.ts'
import { at, clockAt, homeStation, open, refused, tempFolder } from './folders.ts'

/** better-sqlite3 that notes how each connection stood when it was closed. */
function recording(): { Sqlite: Sqlite; closed: { name: string; synchronous: unknown; foreignKeys: unknown }[] } {
  const closed: { name: string; synchronous: unknown; foreignKeys: unknown }[] = []
  class Recorded extends Database {
    override close(): this {
      if (this.open) {
        const synchronous = this.pragma('synchronous', { simple: true })
        closed.push({ name: this.name, synchronous, foreignKeys: this.pragma('foreign_keys', { simple: true }) })
      }
      return super.close()
    }
  }
  return { Sqlite: Recorded as unknown as Sqlite, closed }
}

/** better-sqlite3 whose connections stay at its own default. */
class Normal extends Database {
  override pragma(source: string, options?: Database.PragmaOptions): unknown {
    return super.pragma(source.startsWith('synchronous =') ? 'synchronous = NORMAL' : source, options)
  }
}

test('every connection of a store syncs at each commit and checks foreign keys', async () => {
  const { Sqlite, closed } = recording()
  const folder = tempFolder()
  const store = await open(folder, clockAt(), { load: () => Promise.resolve(Sqlite) })
  await store.backups.make('manual', at(0))
  await store.close()
  expect(closed.map(({ name }) => name)).toEqual(
    expect.arrayContaining([join(folder, 'fengce.db'), join(folder, 'lock.db')]),
  )
  expect(closed.length).toBeGreaterThanOrEqual(4)
  expect(closed.filter(({ synchronous, foreignKeys }) => synchronous !== 2 || foreignKeys !== 1)).toEqual([])
})

test('a connection that is only NORMAL is not let through', async () => {
  const load = () => Promise.resolve(Normal as unknown as Sqlite)
  expect((await refused(open(tempFolder(), clockAt(), { load }))).message).toContain('synchronous=1')
  const raw = new Database(join(tempFolder(), 'x.db'))
  raw.pragma('journal_mode = WAL')
  raw.pragma('synchronous = NORMAL')
  expect(() => assertDurable(raw)).toThrow('synchronous=1')
  raw.pragma('synchronous = FULL')
  raw.pragma('foreign_keys = OFF')
  expect(() => assertDurable(raw)).toThrow('foreign keys')
  raw.close()
})

test('the database is in WAL and waits only briefly for others', () => {
  const raw = openForWriting(Database, join(tempFolder(), 'x.db'))
  expect(raw.pragma('journal_mode', { simple: true })).toBe('wal')
  expect(raw.pragma('busy_timeout', { simple: true })).toBe(2_000)
  raw.close()
})

test('a full disk is told as a sentence and nothing of the write is kept', async () => {
  const raw = openForWriting(Database, join(tempFolder(), 'x.db'))
  migrate(raw, MIGRATIONS)
  const { db } = connect(raw)
  raw.pragma(`max_page_count = ${String(raw.pragma('page_count', { simple: true }))}`)
  const row = { key: 'big', value: 'x'.repeat(100_000), station_id: 'host', actor_kind: 'system', actor_id: 's', desk_id: 's', at: at(0) }
  const error = await refused(db.insertInto('folder').values(row).execute())
  expect(error).toBeInstanceOf(StoreFailure)
  expect(error).toMatchObject({ reason: 'full', message: expect.stringMatching(/^磁盘已满.+。请.+。$/) as string })
  expect(await db.selectFrom('folder').selectAll().execute()).toEqual([])
  raw.close()
})

test('a database held by another program is told as a sentence, and works again afterwards', async () => {
  const folder = tempFolder()
  const store = await open(folder)
  const station = await homeStation(store)
  const other = new Database(join(folder, 'fengce.db'))
  other.exec('BEGIN IMMEDIATE')
  expect(await refused(station.missed.add('x', { at: at(0) }))).toMatchObject({ name: 'StoreFailure', reason: 'busy' })
  other.exec('ROLLBACK')
  other.close()
  await station.missed.add('x', { at: at(0) })
  expect(await station.missed.list()).toHaveLength(1)
})

test('every query for a station names the station', async () => {
  const seen: string[] = []
  class Listening extends Database {
    override prepare(source: string): never {
      seen.push(source)
      return super.prepare(source) as never
    }
  }
  const store = await open(tempFolder(), clockAt(), { load: () => Promise.resolve(Listening as unknown as Sqlite) })
  const station = await homeStation(store)
  const actor = { kind: 'desk', id: store.desk.id } as const
  const stamp = { actor, desk: actor.id, at: at(0) }
  seen.length = 0
  const entry = 'field-guide/001'
  const note = { entry, entryVersion: 'v', text: 'x' }
  await station.settings.set(actor, { theme: 'dark', fontSize: 100 }, 0, stamp)
  await station.settings.get(actor)
  for (const on of [true, false]) await station.bookmarks.set(actor, entry, on, stamp)
  await station.bookmarks.list(actor)
  await station.notes.save(actor, note, 0, stamp)
  await station.notes.list(actor)
  await station.notes.get(actor, entry)
  for (let n = 0; n < 51; n++) await station.recent.add(actor, `field-guide/${n}`, stamp)
  await station.recent.list(actor, 5)
  await station.missed.add('x', stamp)
  await station.missed.list()
  await station.missed.prune(at(1))
  const event = { kind: 'k', kindVersion: 1, clientEventId: 'e', body: {}, at: at(0) }
  await station.ledger.append([event], stamp)
  await station.ledger.after(0, 5)
  await station.ledger.head()
  await station.ledger.verify()
  const queries = seen.filter((sql) => !/^(?:begin|commit|rollback)$/.test(sql))
  expect(queries.length).toBeGreaterThan(20)
  expect(queries.filter((sql) => !/"station_id" =|insert into "\w+" \([^)]*"station_id"/.test(sql))).toEqual([])
})

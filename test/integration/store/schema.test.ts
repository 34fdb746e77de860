import { expect, test } from 'vitest'
import { DERIVED, PLAN, STATIONS } from '../../../src/store/recovery/plan.ts'
import { homeStation, at, open, stranger, tempFolder } from './folders.ts'

const tablesOf = (raw: ReturnType<typeof stranger>) =>
  raw
    .prepare<unknown[], { name: string; strict: number; wr: number }>(
      "SELECT name, strict, wr FROM pragma_table_list WHERE type = 'table' AND schema = 'main' AND name NOT LIKE 'sqlite_%'",
    )
    .all()

test('every table is strict, and every row has a station, an actor, a desk and a time', async () => {
  const folder = tempFolder()
  await open(folder)
  const raw = stranger(folder)
  const tables = tablesOf(raw)
  expect(tables.length).toBeGreaterThan(10)
  for (const { name, strict, wr } of tables) {
    expect([name, strict]).toEqual([name, 1])
    // Salvaging walks row ids.
    expect([name, wr]).toEqual([name, 0])
    const columns = raw
      .prepare<unknown[], { name: string }>("SELECT name FROM pragma_table_info(?) WHERE \"notnull\" = 1")
      .all(name)
      .map((column) => column.name)
    expect([name, columns]).toEqual([
      name,
      expect.arrayContaining(['station_id', 'actor_kind', 'actor_id', 'desk_id', 'at']),
    ])
  }
})

test('every table has its place in the salvage of a broken database', async () => {
  const folder = tempFolder()
  await open(folder)
  const planned = [STATIONS, ...PLAN].map(({ table }) => table)
  expect([...planned, 'ledger', ...DERIVED].sort()).toEqual(tablesOf(stranger(folder)).map(({ name }) => name).sort())
})

test('a query that found nothing is kept without the person and the desk', async () => {
  const folder = tempFolder()
  const store = await open(folder)
  await (await homeStation(store)).missed.add('飞碟', { at: at(0) })
  const row = stranger(folder).prepare<unknown[], object>('SELECT * FROM missed_queries').get()
  expect(row).toMatchObject({ actor_kind: 'system', actor_id: 'system', desk_id: 'system', text: '飞碟' })
  expect(Object.values(row ?? {})).not.toContain(store.desk.id)
})

test('an entry body is stored once for each version', async () => {
  const folder = tempFolder()
  const store = await open(folder)
  const entries = [{ id: 'a', version: 'v1', body: '{}' }]
  await store.editions.remember({ hash: 'e1', entries }, at(0))
  await store.editions.remember({ hash: 'e2', entries: [...entries, { id: 'a', version: 'v2', body: '{}' }] }, at(1))
  const found = stranger(folder).prepare('SELECT count(*) AS n FROM entry_versions').get()
  expect(found).toEqual({ n: 2 })
})

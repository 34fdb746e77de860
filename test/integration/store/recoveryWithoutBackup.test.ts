import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { breakPage, events, expectRestored, filesOf, leaves, noteNumbers, stationFolder, upTo } from './brokenFolders.ts'
import { open, powerCut } from './folders.ts'

describe('without a backup', () => {
  test.for([false, true])('a new database takes what can be read (with a -wal: %s)', async (wal) => {
    const folder = await stationFolder({ backup: false, wal })
    const before = await (async () => {
      const copy = powerCut(folder)
      const store = await open(copy)
      return { folder: store.folderId, desk: store.desk, stations: await store.stations() }
    })()
    const pages = leaves(folder, 'notes')
    breakPage(folder, pages[1]!)
    const old = filesOf(folder)
    const store = await open(folder)
    const message = await expectRestored(folder, store, old)
    expect(message).toContain('没有可用的备份')
    expect({ folder: store.folderId, desk: store.desk, stations: await store.stations() }).toEqual(before)
    const found = await noteNumbers(store)
    expect(found).toEqual(expect.arrayContaining([1, wal ? 82 : 80]))
    expect(found.length).toBeGreaterThan(60)
    expect(await events(store)).toHaveLength((wal ? 82 : 80) + 1)
  })

  test('the stations’ own page is lost, and the rows are found again under the same ids', async () => {
    const folder = await stationFolder({ backup: false })
    const copy = await open(powerCut(folder))
    const [id, desk] = [(await copy.stations())[0]!.id, copy.desk.id]
    for (const table of ['stations', 'desks']) breakPage(folder, leaves(folder, table)[0]!)
    const store = await open(folder)
    await expectRestored(folder, store, new Map())
    expect((await store.stations())[0]?.id).toBe(id)
    expect(store.desk.id).toBe(desk)
    expect(await noteNumbers(store)).toEqual(upTo(80))
  })

  test('garbage gives an empty database, said plainly', async () => {
    const folder = await stationFolder({ backup: false })
    writeFileSync(join(folder, 'fengce.db'), 'x'.repeat(30_000))
    const store = await open(folder)
    const message = await expectRestored(folder, store, new Map())
    expect(message).toContain('新建了一个数据库')
    expect(message).toContain('没有找到备份以外的内容')
    expect(await noteNumbers(store)).toEqual([])
  })
})

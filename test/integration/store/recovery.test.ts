import { readFileSync, readdirSync, renameSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { PAGE, asides, breakPage, entryOf, events, expectRestored, filesOf, leaves, noteNumbers, overwrite, stationFolder, upTo, walPages, write } from './brokenFolders.ts'
import { at, copyBackups, deskOf, homeStation, open, powerCut, tempFolder } from './folders.ts'

describe('a broken database is set aside and the newest backup restored', () => {
  test('when its header is overwritten', async () => {
    const folder = await stationFolder()
    overwrite(folder, 0, 100)
    const old = filesOf(folder)
    const store = await open(folder)
    const message = await expectRestored(folder, store, old)
    expect(message).toContain('fengce-20261121-040140-daily.db')
    expect(message).toContain('找回 40 行（笔记 20 行，工作记录 20 行）')
    expect(await noteNumbers(store)).toEqual(upTo(80))
    expect((await events(store)).map((row) => row.kind)).toEqual([...upTo(80).map(() => 'tick'), 'restored'])
  })

  test('when its header is overwritten and the -wal holds rows but not the header', async () => {
    const folder = await stationFolder()
    const again = await open(folder)
    const { actor, stamp } = deskOf(again)
    const dark = { theme: 'dark', fontSize: 150 } as const
    await (await homeStation(again)).settings.set(actor, dark, 0, stamp())
    const cut = powerCut(folder)
    copyBackups(folder, cut, readdirSync(join(folder, 'backups')))
    await again.close()
    expect(walPages(cut)).not.toContain(1)
    overwrite(cut, 0, 100)
    const old = filesOf(cut)
    const store = await open(cut)
    const message = await expectRestored(cut, store, old)
    expect(message).toContain('找回 41 行（设置 1 行，笔记 20 行，工作记录 20 行）')
    expect(await (await homeStation(store)).settings.get(deskOf(store).actor)).toEqual({ value: dark, version: 1 })
  })

  test('but a header that the -wal holds mends itself, and nothing is set aside', async () => {
    const folder = await stationFolder({ wal: true })
    expect(walPages(folder)).toContain(1)
    overwrite(folder, 0, 100)
    const store = await open(folder)
    expect(store.notices).toEqual([])
    expect(asides(folder)).toEqual([])
    expect(await noteNumbers(store)).toEqual(upTo(82))
    await store.close()
    const next = await open(folder)
    expect([next.notices, await noteNumbers(next)]).toEqual([[], upTo(82)])
  })

  test.for([false, true])('when a page in the middle is overwritten (with a -wal: %s)', async (wal) => {
    const folder = await stationFolder({ wal })
    const pages = leaves(folder, 'notes')
    const lost = pages[Math.floor(pages.length / 2)]!
    breakPage(folder, lost)
    const old = filesOf(folder)
    const store = await open(folder)
    const message = await expectRestored(folder, store, old)
    // The lost page holds rows that the backup has.
    expect(await noteNumbers(store)).toEqual(upTo(wal ? 82 : 80))
    expect(message).toContain('有一部分内容已无法读出')
    expect(await events(store)).toHaveLength((wal ? 82 : 80) + 1)
  })

  test('when pages with rows newer than the backup are lost, the rows around them come back', async () => {
    const folder = await stationFolder()
    // Next to last: its neighbour behind it is still read.
    breakPage(folder, leaves(folder, 'notes').at(-2)!)
    const store = await open(folder)
    await expectRestored(folder, store, new Map())
    const found = await noteNumbers(store)
    expect(found).toEqual(expect.arrayContaining([...upTo(60), 80]))
    expect(found.length).toBeLessThan(80)
  })

  test('when a page of the ledger is lost, the chain ends before it and the rows behind it are reported', async () => {
    const folder = await stationFolder()
    breakPage(folder, leaves(folder, 'ledger').at(-2)!)
    const store = await open(folder)
    const message = await expectRestored(folder, store, new Map())
    const rows = await events(store)
    expect(rows.length).toBeGreaterThanOrEqual(61)
    expect(rows.length).toBeLessThan(81)
    const [, unplaced] = /另有 (\d+) 行无法放回/.exec(message) ?? []
    const lines = readFileSync(join(folder, asides(folder)[0]!, 'unplaced.jsonl'), 'utf8').trim().split('\n')
    expect(lines).toHaveLength(Number(unplaced))
    expect(JSON.parse(lines.at(-1)!)).toMatchObject({ table: 'ledger', row: { client_event_id: 'e80' } })
  })

  test.for([false, true])('when it is garbage (with a -wal: %s)', async (wal) => {
    const folder = await stationFolder({ wal })
    writeFileSync(join(folder, 'fengce.db'), Buffer.alloc(50_000, '垃圾'))
    const old = filesOf(folder)
    const store = await open(folder)
    await expectRestored(folder, store, old)
    expect(await noteNumbers(store)).toEqual(upTo(60))
    expect((await events(store)).map((row) => row.seq)).toEqual(upTo(61))
  })

  test.for([['half', 0.5], ['an odd length', 0.333], ['one page', 0]] as const)('when it was truncated to %s', async ([, share]) => {
    const folder = await stationFolder()
    const file = join(folder, 'fengce.db')
    truncateSync(file, Math.max(PAGE, Math.floor(statSync(file).size * share)))
    const old = filesOf(folder)
    const store = await open(folder)
    await expectRestored(folder, store, old)
    expect(await noteNumbers(store)).toEqual(expect.arrayContaining(upTo(60)))
  })

  test('when it was truncated to nothing, or is gone', async () => {
    for (const spoil of [(file: string) => truncateSync(file, 0), (file: string) => renameSync(file, `${file}.elsewhere`)]) {
      const folder = await stationFolder()
      spoil(join(folder, 'fengce.db'))
      const store = await open(folder)
      expect(store.notices).toMatchObject([{ kind: 'restored', message: expect.stringContaining('不见了') as string }])
      expect(await noteNumbers(store)).toEqual(upTo(60))
      expect((await events(store)).at(-1)).toMatchObject({ kind: 'restored', body: { broken: false } })
    }
  })

  test('a stale -wal beside the place of the database is never replayed into the backup', async () => {
    const folder = await stationFolder({ wal: true })
    const wal = readFileSync(join(folder, 'fengce.db-wal'))
    renameSync(join(folder, 'fengce.db'), join(folder, 'gone.db'))
    const store = await open(folder)
    expect(store.notices).toMatchObject([{ kind: 'restored' }])
    expect(await noteNumbers(store)).toEqual(upTo(60))
    expect(await (await homeStation(store)).ledger.verify()).toBeNull()
    expect(readFileSync(join(folder, asides(folder)[0]!, 'fengce.db-wal')).equals(wal)).toBe(true)
  })

  test('a backup that is itself broken is passed over for an older one', async () => {
    const folder = tempFolder()
    const first = await open(folder)
    await write(first, 1, 10)
    await first.backups.make('manual', at(0))
    await write(first, 11, 60)
    const newer = await first.backups.make('daily', at(100))
    const newest = await first.backups.make('daily', at(200))
    await first.close()
    const spoil = (name: string, at: number) => {
      const file = join(folder, 'backups', name)
      const content = readFileSync(file)
      content.fill(0x5a, at, at + PAGE)
      writeFileSync(file, content)
    }
    spoil(newest.name, 0)
    spoil(newer.name, (leaves(folder, 'notes')[1]! - 1) * PAGE)
    writeFileSync(join(folder, 'fengce.db'), 'x'.repeat(9000))
    const store = await open(folder)
    const message = await expectRestored(folder, store, new Map())
    expect(message).toContain('-manual.db')
    expect(await noteNumbers(store)).toEqual(upTo(10))
  })

  test('the desk, the station and the folder stay the same, and the next opening says nothing', async () => {
    const folder = tempFolder()
    const first = await open(folder)
    const stations = await first.stations()
    await write(first, 1, 3)
    await first.backups.make('daily', at(0))
    await first.close()
    overwrite(folder, 0, 100)
    const second = await open(folder)
    expect(second.notices).toHaveLength(1)
    expect([second.folderId, second.desk, await second.stations()]).toEqual([first.folderId, first.desk, stations])
    expect((await second.backups.list()).map((file) => file.reason).sort()).toEqual(['aside', 'daily'])
    await second.close()
    const third = await open(folder)
    expect(third.notices).toEqual([])
    expect(await noteNumbers(third)).toEqual(upTo(3))
  })

  test('a note changed since the backup keeps its newer text', async () => {
    const folder = tempFolder()
    const first = await open(folder)
    await write(first, 1, 3)
    await first.backups.make('daily', at(0))
    const station = await homeStation(first)
    const { actor, stamp } = deskOf(first)
    const changed = { entry: entryOf(2), entryVersion: 'v', text: '2 改过的' }
    await station.notes.save(actor, changed, 1, stamp(50))
    await first.close()
    overwrite(folder, 0, 100)
    const store = await open(folder)
    expect(await (await homeStation(store)).notes.get(actor, entryOf(2))).toMatchObject({ text: '2 改过的', version: 2 })
  })
})

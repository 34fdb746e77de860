import { copyFileSync, existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { asides, breakPage, expectRestored, filesOf, leaves, noteNumbers, overwrite, stationFolder, upTo } from './brokenFolders.ts'
import { clockAt, copyBackups, homeStation, open, refused, tempFolder } from './folders.ts'

describe('a restoration that is interrupted', () => {
  /** The state between two steps, made from a restored folder and the broken one. */
  async function both() {
    const folder = await stationFolder({ wal: true })
    breakPage(folder, leaves(folder, 'notes')[3]!)
    const broken = filesOf(folder)
    const store = await open(folder)
    await store.close()
    const replacement = readFileSync(join(folder, 'fengce.db'))
    const fresh = tempFolder()
    copyBackups(folder, fresh, readdirSync(join(folder, 'backups')))
    copyFileSync(join(folder, 'desk.key'), join(fresh, 'desk.key'))
    return { fresh, broken, replacement }
  }

  test('while building begins again', async () => {
    const { fresh, broken, replacement } = await both()
    for (const [name, content] of broken) writeFileSync(join(fresh, name), content)
    writeFileSync(join(fresh, 'fengce.db.restoring'), replacement.subarray(0, 10_000))
    writeFileSync(join(fresh, 'fengce.db.restoring-wal'), 'x')
    const store = await open(fresh)
    await expectRestored(fresh, store, broken)
    expect(await noteNumbers(store)).toEqual(upTo(82))
  })

  test('before the broken file moved begins again', async () => {
    const { fresh, broken, replacement } = await both()
    for (const [name, content] of broken) writeFileSync(join(fresh, name), content)
    writeFileSync(join(fresh, 'fengce.db.ready'), replacement)
    const store = await open(fresh)
    await expectRestored(fresh, store, broken)
    expect(await noteNumbers(store)).toEqual(upTo(82))
  })

  test('between the database and its -wal is completed, and the -wal is not replayed', async () => {
    const { fresh, broken, replacement } = await both()
    writeFileSync(join(fresh, 'fengce.db-wal'), broken.get('fengce.db-wal')!)
    writeFileSync(join(fresh, 'fengce.db.ready'), replacement)
    const store = await open(fresh)
    expect(store.notices).toMatchObject([{ kind: 'restored' }])
    expect(await noteNumbers(store)).toEqual(upTo(82))
    expect(existsSync(join(fresh, asides(fresh)[0]!, 'fengce.db-wal'))).toBe(true)
    expect(await (await homeStation(store)).ledger.verify()).toBeNull()
  })

  test('by a full disk leaves the broken file where it was', async () => {
    const folder = await stationFolder()
    overwrite(folder, 0, 100)
    const before = filesOf(folder)
    class Full extends Database {
      override pragma(source: string, options?: Database.PragmaOptions): unknown {
        if (source.startsWith('wal_checkpoint')) throw Object.assign(new Error('full'), { code: 'SQLITE_FULL' })
        return super.pragma(source, options)
      }
    }
    const load = () => Promise.resolve(Full as unknown as typeof Database)
    const error = await refused(open(folder, clockAt(), { load }))
    expect(error).toMatchObject({ name: 'StoreRefusal', message: expect.stringContaining('磁盘') as string })
    expect(filesOf(folder)).toEqual(before)
    expect(asides(folder)).toEqual([])
    expect(readdirSync(folder).filter((name) => /restoring|ready|salvage/.test(name))).toEqual([])
    const store = await open(folder)
    expect(await noteNumbers(store)).toEqual(upTo(80))
  })
})

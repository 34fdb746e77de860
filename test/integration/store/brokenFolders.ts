import { copyFileSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect } from 'vitest'
import type { Store } from '../../../src/store/ports.ts'
import { at, copyBackups, deskOf, homeStation, open, powerCut, tempFolder } from './folders.ts'

export const PAGE = 4096
const LONG = '走访记录要写清时间地点人物，'.repeat(20)
export const entryOf = (n: number): string => `field-guide/${String(n).padStart(3, '0')}`
const event = (n: number) => ({ kind: 'tick', kindVersion: 1, clientEventId: `e${n}`, body: { n, text: LONG }, at: at(n) })

/** Writes notes and ledger events `from` to `to`: enough of them for several pages. */
export async function write(store: Store, from: number, to: number): Promise<void> {
  const station = await homeStation(store)
  const { actor, stamp } = deskOf(store)
  for (let n = from; n <= to; n++) {
    await station.notes.save(actor, { entry: entryOf(n), entryVersion: 'v', text: `${n} ${LONG}` }, 0, stamp(n))
    await station.ledger.append([event(n)], stamp(n))
  }
}

export async function noteNumbers(store: Store): Promise<number[]> {
  const notes = await (await homeStation(store)).notes.list(deskOf(store).actor)
  return notes.map((note) => Number.parseInt(note.text, 10)).sort((a, b) => a - b)
}

export async function events(store: Store) {
  return (await homeStation(store)).ledger.after(0, 10_000)
}

export const upTo = (to: number, from = 1): number[] => Array.from({ length: to - from + 1 }, (_, n) => n + from)

/** A folder with a backup of 1–60, and 61–80 written after it; closed. */
export async function stationFolder({ backup = true, wal = false } = {}): Promise<string> {
  const folder = tempFolder()
  const store = await open(folder)
  await write(store, 1, 60)
  const made = backup ? [(await store.backups.make('daily', at(100))).name] : []
  await write(store, 61, 80)
  await store.close()
  if (!wal) return folder
  // 81 and 82 stand in the -wal only, as after a power cut.
  const again = await open(folder)
  await write(again, 81, 82)
  const cut = powerCut(folder)
  copyBackups(folder, cut, made)
  await again.close()
  expect(statSync(join(cut, 'fengce.db-wal')).size).toBeGreaterThan(0)
  return cut
}

export function overwrite(folder: string, offset: number, bytes: number): void {
  const file = join(folder, 'fengce.db')
  const content = readFileSync(file)
  content.fill(0x5a, offset, offset + bytes)
  writeFileSync(file, content)
}

/** The pages of a table's rows, in their order. */
export function leaves(folder: string, table: string): number[] {
  const copy = tempFolder()
  copyFileSync(join(folder, 'fengce.db'), join(copy, 'x.db'))
  const raw = new Database(join(copy, 'x.db'))
  const pages = raw
    .prepare<unknown[], { pageno: number }>("SELECT pageno FROM dbstat WHERE name = ? AND pagetype = 'leaf' ORDER BY path")
    .all(table)
  raw.close()
  return pages.map(({ pageno }) => pageno)
}

export function breakPage(folder: string, page: number): void {
  overwrite(folder, (page - 1) * PAGE, PAGE)
}

/** The numbers of the pages that stand in the -wal. */
export function walPages(folder: string): number[] {
  const wal = readFileSync(join(folder, 'fengce.db-wal'))
  const pages: number[] = []
  for (let at = 32; at + 24 < wal.length; at += 24 + PAGE) pages.push(wal.readUInt32BE(at))
  return pages
}

export const asides = (folder: string): string[] => readdirSync(folder).filter((name) => name.startsWith('aside-'))

/** What must hold after every restoration, whatever was broken. */
export async function expectRestored(folder: string, store: Store, old: ReadonlyMap<string, Buffer>): Promise<string> {
  expect(store.writable).toBe(true)
  expect(store.notices).toHaveLength(1)
  expect(store.notices[0]?.kind).toBe('restored')
  const message = store.notices[0]?.message ?? ''
  const [aside, ...more] = asides(folder)
  expect(more).toEqual([])
  expect(aside).toMatch(/^aside-\d{8}-\d{6}$/)
  expect(message).toContain(join(folder, aside!))
  // The old files lie there byte for byte, the -wal with them.
  for (const [name, content] of old) expect(readFileSync(join(folder, aside!, name)).equals(content)).toBe(true)
  for (const { id } of await store.stations()) {
    const { ledger } = await store.station(id)
    expect(await ledger.verify()).toBeNull()
    const last = (await ledger.after(0, 10_000)).at(-1)
    expect(last).toMatchObject({ kind: 'restored', actorKind: 'system', body: { aside } })
  }
  expect(readdirSync(folder).filter((name) => /restoring|ready|salvage/.test(name))).toEqual([])
  const raw = new Database(join(folder, 'fengce.db'))
  expect(raw.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(raw.pragma('foreign_key_check')).toEqual([])
  raw.close()
  return message
}

export function filesOf(folder: string): Map<string, Buffer> {
  const names = readdirSync(folder).filter((name) => /^fengce\.db(?:-wal)?$/.test(name))
  return new Map(names.map((name) => [name, readFileSync(join(folder, name))]))
}

import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { onTestFinished } from 'vitest'
import type { Clock } from '../../../src/core/clock.ts'
import { openStore } from '../../../src/store/open.ts'
import type { OpenParts } from '../../../src/store/open.ts'
import type { Actor, Stamp, Store } from '../../../src/store/ports.ts'

export const NOON = Date.parse('2026-11-21T04:00:00.000Z')

/** A clock that stands still until it is moved. */
export function clockAt(now = NOON): Clock & { move(ms: number): void } {
  let time = now
  return {
    now: () => time,
    move(ms) {
      time += ms
    },
  }
}

export const at = (seconds: number): string => new Date(NOON + seconds * 1000).toISOString()

/** A folder that is gone after the test. */
export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'fengce-test-'))
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true })
  })
  return folder
}

/** Opens a store that is closed after the test. */
export async function open(folder: string, clock: Clock = clockAt(), parts: OpenParts = {}): Promise<Store> {
  const store = await openStore(folder, clock, parts)
  onTestFinished(() => store.close())
  return store
}

/** The one station of a new folder. */
export async function homeStation(store: Store) {
  const [station] = await store.stations()
  return store.station(station!.id)
}

export function deskOf(store: Store): { actor: Actor; stamp: (seconds?: number) => Stamp } {
  const actor: Actor = { kind: 'desk', id: store.desk.id }
  return { actor, stamp: (seconds = 0) => ({ actor, desk: store.desk.id, at: at(seconds) }) }
}

/** A second connection, as a stranger's program would make it. */
export function stranger(folder: string): Database.Database {
  const raw = new Database(join(folder, 'fengce.db'))
  onTestFinished(() => {
    raw.close()
  })
  return raw
}

/** What the disk would hold if the power failed now: the database with its -wal. */
export function powerCut(folder: string): string {
  const after = tempFolder()
  for (const name of ['fengce.db', 'fengce.db-wal', 'desk.key']) {
    if (existsSync(join(folder, name))) copyFileSync(join(folder, name), join(after, name))
  }
  return after
}

/** The same with the backups. */
export function copyBackups(from: string, to: string, names: readonly string[]): void {
  mkdirSync(join(to, 'backups'), { recursive: true })
  for (const name of names) copyFileSync(join(from, 'backups', name), join(to, 'backups', name))
}

/** The error of a promise that must fail. */
export async function refused(work: Promise<unknown>): Promise<Error> {
  try {
    await work
  } catch (error) {
    if (error instanceof Error) return error
  }
  throw new Error('it was not refused')
}

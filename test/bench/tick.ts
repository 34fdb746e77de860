import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import Database from 'better-sqlite3'
import { createBackend } from '../../src/app/backend.ts'
import type { Backend } from '../../src/app/backend.ts'
import type { Edition } from '../../src/contract/edition.ts'
import type { RunEvent } from '../../src/contract/runs.ts'
import { addDays, DEFAULT_DUTY } from '../../src/core/tracker/dutyDay.ts'
import { ledgerEntryOf, openingOf } from '../../src/core/tracker/events.ts'
import { procedureOfItem } from '../../src/core/tracker/procedure.ts'
import { occurrencesOn, routineItem } from '../../src/core/tracker/recurrence.ts'
import { openStore } from '../../src/store/open.ts'
import { median, percentile } from './stats.ts'

const NOW = Date.parse('2026-11-21T08:00:00.000Z')
const TODAY = '2026-11-21'
const HISTORY_DAYS = 365
const TICKS = 300
const OPENS = 30
const PIN = '730194'
const QUICK = { N: 2 ** 8, r: 8, p: 1 }

export interface TickRow {
  /** Median milliseconds of a durable tick through the contract, and of a bare insert that is synced, in one run. */
  readonly tick: number
  readonly p95: number
  readonly insert: number
  readonly ratio: number
}

export interface BoardRow {
  readonly what: string
  readonly rows: number
  /** Milliseconds of the first board after opening the folder, and the median of the next ones. */
  readonly first: number
  readonly next: number
}

function deskOf(backend: Backend) {
  const desk = { id: backend.desk.id, kind: 'desk', notice: '' } as const
  return createRouterClient(backend.router, { context: { session: { desk, host: 'http', station: backend.station.id, person: null } } })
}

async function timed(work: () => unknown): Promise<number> {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}

/** A folder with a station that has one person, signed in. */
async function setUp(folder: string, edition: Edition, at: number): Promise<void> {
  const backend = await createBackend(folder, { now: () => at }, { edition, pinCost: QUICK })
  const desk = deskOf(backend)
  await desk.people.add({ badge: '0001', name: '测试', posts: [], roles: ['officer'], active: true })
  await desk.session.setPin({ badge: '0001', pin: PIN })
  await desk.station.setUp({ name: '测试所', idleMinutes: 120 })
  await backend.close()
}

/** Every slot of every post for a year, opened and ticked to its end. */
async function fillHistory(folder: string, edition: Edition): Promise<void> {
  const store = await openStore(folder, { now: () => NOW })
  const [row] = await store.stations()
  const station = await store.station(row?.id ?? '')
  const items = edition.entries.flatMap((entry) => (entry.kind === 'routine' ? [routineItem(entry)] : []))
  for (let back = HISTORY_DAYS; back > 0; back -= 1) {
    const day = addDays(TODAY, -back)
    const events = occurrencesOn(day, items, DEFAULT_DUTY).flatMap((occurrence): RunEvent[] => {
      const procedure = procedureOfItem(occurrence.item)
      const { run, times } = occurrence
      const recordedAt = times.opensAt
      const actor = { kind: 'person', id: 'somebody' } as const
      const opening = openingOf(occurrence, procedure, { desk: 'desk', recordedAt })
      return [
        opening,
        ...procedure.steps.flatMap(({ id, answer, choices }): RunEvent[] => {
          const common = { run, version: 1, actor, desk: 'desk', at: recordedAt, recordedAt } as const
          const tick: RunEvent = { ...common, id: `${run}:${id}`, kind: 'run.tick', body: { step: id } }
          const value = choices[0]?.value ?? '三'
          const answered: RunEvent[] = answer === undefined ? [] : [{ ...common, id: `${run}:${id}:a`, kind: 'run.answer', body: { step: id, value } }]
          return [...answered, tick]
        }),
      ]
    })
    const stamp = { actor: { kind: 'person', id: 'somebody' } as const, desk: 'desk', at: `${day}T12:00:00.000Z` }
    await station.ledger.append(events.map((event) => ({ ...ledgerEntryOf(event), actor: event.actor })), stamp)
  }
  await store.close()
}

async function openBoard(what: string, folder: string, edition: Edition): Promise<BoardRow> {
  const backend = await createBackend(folder, { now: () => NOW }, { edition, pinCost: QUICK })
  try {
    const desk = deskOf(backend)
    const first = await timed(() => desk.board.day({ asOf: {} }))
    const times: number[] = []
    for (let open = 0; open < OPENS; open += 1) times.push(await timed(() => desk.board.day({ asOf: {} })))
    const raw = new Database(join(folder, 'fengce.db'), { readonly: true })
    const rows = raw.prepare<[], { n: number }>('SELECT count(*) AS n FROM ledger').get()?.n ?? 0
    raw.close()
    return { what, rows, first, next: median(times) }
  } finally {
    await backend.close()
  }
}

/** The board of a folder with a year of history beside an empty one's. */
export async function benchBoard(edition: Edition): Promise<BoardRow[]> {
  const base = mkdtempSync(join(tmpdir(), 'fengce-bench-board-'))
  const [empty, year] = [join(base, 'empty'), join(base, 'year')]
  await setUp(empty, edition, NOW)
  await setUp(year, edition, NOW - HISTORY_DAYS * 24 * 60 * 60 * 1000)
  await fillHistory(year, edition)
  // The first opening of a process pays for loading the code: both folders are opened once before they are measured.
  await openBoard('warm', empty, edition)
  await openBoard('warm', year, edition)
  const rows = [await openBoard('no history', empty, edition), await openBoard(`${HISTORY_DAYS} days × 6 posts`, year, edition)]
  rmSync(base, { recursive: true, force: true })
  return rows
}

/** A durable tick through the contract, and a bare synced insert on the same disk, turn by turn. */
export async function benchTick(edition: Edition): Promise<TickRow> {
  const base = mkdtempSync(join(tmpdir(), 'fengce-bench-tick-'))
  const folder = join(base, 'data')
  await setUp(folder, edition, NOW)
  const backend = await createBackend(folder, { now: () => NOW }, { edition, pinCost: QUICK })
  const bare = new Database(join(base, 'bare.db'))
  bare.pragma('journal_mode = wal')
  bare.pragma('synchronous = FULL')
  bare.exec('CREATE TABLE t (id TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT')
  const insert = bare.prepare('INSERT INTO t VALUES (?, ?)')
  const desk = deskOf(backend)
  const board = await desk.board.day({ asOf: {} })
  const runs = board.rows.flatMap(({ cells }) => cells.flatMap(({ items }) => items.map(({ run }) => run)))
  const steps: { run: string; step: string }[] = []
  for (const run of runs) for (const { id: step } of (await desk.run.get({ run, asOf: {} })).procedure.steps) steps.push({ run, step })
  const ticks: number[] = []
  const inserts: number[] = []
  for (const { run, step } of steps.slice(0, TICKS)) {
    const event = { id: randomUUID(), run, kind: 'run.tick' as const, at: new Date(NOW).toISOString(), body: { step } }
    ticks.push(
      await timed(async () => {
        const { outcome, sentence } = await desk.run.act({ event, asOf: {} })
        if (outcome !== 'saved') throw new Error(sentence)
      }),
    )
    inserts.push(await timed(() => insert.run(event.id, JSON.stringify(event))))
  }
  bare.close()
  await backend.close()
  rmSync(base, { recursive: true, force: true })
  return { tick: median(ticks), p95: percentile(ticks, 0.95), insert: median(inserts), ratio: median(ticks) / median(inserts) }
}

import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { LedgerFinding, RunAnswer } from '../../src/contract/tracking.ts'
import { seeded } from '../bench/random.ts'
import { setUp, start } from './running.ts'
import type { Running } from './running.ts'

export interface KillFigures {
  readonly kills: number
  /** Ticks that were answered `saved`, and of these how many the database lacked afterwards. */
  readonly acknowledged: number
  readonly lost: number
  /** Steps of a run that were ticked by more than one event. */
  readonly doubled: number
  /** Requests without an answer when the host died, and what became of them when they were sent again. */
  readonly unanswered: number
  readonly saidAgainKnown: number
  readonly saidAgainSaved: number
  /** Requests answered `already`: both clients had gone for the same step. */
  readonly already: number
  /** Restarts after which the record or a seal did not hold. */
  readonly broken: number
  readonly rows: number
  readonly seconds: number
}

interface Tick {
  readonly id: string
  readonly run: string
  readonly step: string
}

const AS_OF = {}
const nowText = (): string => new Date().toISOString()

/** Cases whose steps both clients tick; a new one is opened when the last is used up. */
class Work {
  readonly #random: () => number
  #left: { run: string; step: string }[] = []
  #opening: Promise<void> | null = null
  constructor(random: () => number) {
    this.#random = random
  }

  async next(host: Running, cookie: string): Promise<{ run: string; step: string }> {
    while (this.#left.length === 0) {
      this.#opening ??= this.#open(host, cookie).finally(() => {
        this.#opening = null
      })
      await this.#opening
    }
    const [first] = this.#left
    if (first === undefined) return this.next(host, cookie)
    // Now and then a step is left for the other client to take as well.
    if (this.#random() < 0.8) this.#left.shift()
    return first
  }

  async #open(host: Running, cookie: string): Promise<void> {
    const input = { id: randomUUID(), at: nowText(), of: { category: '受理案件' }, number: `AJ-${randomUUID().slice(0, 8)}`, asOf: AS_OF }
    const { view } = await host.call<RunAnswer>('run.open', input, cookie)
    this.#left.push(...view.procedure.steps.map(({ id }) => ({ run: view.run, step: id })))
  }
}

/** What the database holds of the ticks, read beside the host. */
function readTicks(folder: string): { ids: Set<string>; doubled: number; rows: number } {
  const raw = new Database(join(folder, 'fengce.db'), { readonly: true })
  try {
    const rows = raw.prepare<[], { id: string; run: string; step: string }>(
      "SELECT client_event_id AS id, json_extract(body, '$.run') AS run, json_extract(body, '$.step') AS step FROM ledger WHERE kind = 'run.tick'",
    ).all()
    const steps = new Map<string, number>()
    for (const { run, step } of rows) steps.set(`${run} ${step}`, (steps.get(`${run} ${step}`) ?? 0) + 1)
    const all = raw.prepare<[], { n: number }>('SELECT count(*) AS n FROM ledger').get()
    return { ids: new Set(rows.map(({ id }) => id)), doubled: [...steps.values()].filter((n) => n > 1).length, rows: all?.n ?? 0 }
  } finally {
    raw.close()
  }
}

/**
 * Kills a host `kills` times while two clients tick, and looks after every restart: every acknowledged tick is there, none
 * twice, the record holds; what had no answer is sent again with its id.
 */
export async function killTest(program: readonly string[], kills: number, log: (line: string) => void = () => undefined): Promise<KillFigures> {
  const begun = Date.now()
  const random = seeded(20_261_122)
  const folder = mkdtempSync(join(tmpdir(), 'fengce-kills-'))
  const acknowledged = new Set<string>()
  const work = new Work(random)
  const count = { lost: 0, doubled: 0, unanswered: 0, saidAgainKnown: 0, saidAgainSaved: 0, already: 0, broken: 0, rows: 0 }
  const send = (host: Running, cookie: string, { id, run, step }: Tick): Promise<RunAnswer> =>
    host.call<RunAnswer>('run.act', { event: { id, run, kind: 'run.tick', at: nowText(), body: { step } }, asOf: AS_OF }, cookie)

  let host = await start(program, folder)
  const cookie = await setUp(host)
  for (let kill = 1; kill <= kills; kill += 1) {
    const state = { dead: false }
    const open = new Map<string, Tick>()
    const client = async (): Promise<void> => {
      while (!state.dead) {
        let tick: Tick | undefined
        try {
          tick = { id: randomUUID(), ...(await work.next(host, cookie)) }
          open.set(tick.id, tick)
          const { outcome } = await send(host, cookie, tick)
          open.delete(tick.id)
          if (outcome === 'saved') acknowledged.add(tick.id)
          else if (outcome === 'already') count.already += 1
          else throw new Error(`a tick was ${outcome}`)
        } catch (error) {
          // Cut off by the kill; anything else is a fault of its own.
          if (!state.dead) throw error
          return
        }
      }
    }
    const clients = Promise.all([client(), client()])
    await new Promise((resolve) => setTimeout(resolve, 30 + Math.floor(random() * 400)))
    state.dead = true
    await host.kill()
    await clients
    host = await start(program, folder)
    const before = readTicks(folder)
    count.lost += [...acknowledged].filter((id) => !before.ids.has(id)).length
    for (const tick of open.values()) {
      count.unanswered += 1
      const { outcome } = await send(host, cookie, tick)
      if (outcome === 'saved') {
        count.saidAgainSaved += 1
        acknowledged.add(tick.id)
      } else if (outcome === 'known') count.saidAgainKnown += 1
      else count.already += 1
    }
    const after = readTicks(folder)
    count.doubled = Math.max(count.doubled, after.doubled)
    count.rows = after.rows
    const { fault } = await host.call<LedgerFinding>('ledger.verify', {}, cookie)
    if (fault !== null) count.broken += 1
    if (kill % 20 === 0) log(`${kill} kills, ${acknowledged.size} acknowledged, ${count.lost} lost, ${count.doubled} doubled`)
  }
  await host.end()
  rmSync(folder, { recursive: true, force: true })
  return { kills, acknowledged: acknowledged.size, ...count, seconds: Math.round((Date.now() - begun) / 1000) }
}

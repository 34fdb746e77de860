import { customisation as customisationSchema } from '../../contract/customisation.ts'
import type { Customisation } from '../../contract/customisation.ts'
import type { RunEvent } from '../../contract/runs.ts'
import type { DutyDay } from '../../contract/tracker.ts'
import type { DaySeal } from '../../contract/tracking.ts'
import { readRunEvent } from '../../core/tracker/events.ts'
import type { LedgerRow, StationStore } from '../../store/ports.ts'
import { readSeal, SEALED, shownSeal } from './seals.ts'
import { readSettings, SETTINGS_KINDS } from './settings.ts'
import type { SettingsChange } from './settings.ts'

export const CUSTOMISED = 'customise.saved'
/** Written once a duty day when the escalations were looked at: from here a host that was off goes on. */
export const LOOKED = 'tracker.looked'
const PAGE = 1000
/** So many of the last rows are looked through for the latest time. */
const NEWEST = 200
/** Days held in memory; a longer look back reads them again. */
const DAYS_HELD = 70

/** The duty day in the id of a slot's run (`2026-11-21.handover-dispatch.dispatch`); null for a matter's. */
export function dayOfRun(run: string): DutyDay | null {
  return /^(\d{4}-\d{2}-\d{2})\./.exec(run)?.[1] ?? null
}

/** A row about a day that had ended carries the day it is for. */
export const FOR_DAY = 'for_day'

function readEvent(row: LedgerRow): RunEvent | 'unreadable' | null {
  const { [FOR_DAY]: _day, ...body } = row.body
  const read = readRunEvent({ ...row, body })
  if (read.ok) return read.event
  return read.kind === 'other' ? null : 'unreadable'
}

/**
 * A station's ledger as the tracker reads it: run events by day and run, seals, customisations, settings. What has been
 * read is kept and grows with the ledger; `catchUp` takes in what was appended since. Not for use from two places at once.
 */
export class StationRecord {
  readonly store: StationStore
  readonly customisations: Customisation[] = []
  readonly settings: SettingsChange[] = []
  readonly seals = new Map<DutyDay, DaySeal>()
  /** The duty days on which escalations were looked at. */
  readonly looked = new Set<DutyDay>()
  /** Rows that could not be read, by seq. */
  readonly unreadable = new Set<number>()
  /** The latest time at which the host has taken a row down; not the last row's, when the clock was set back since. */
  newest: string | null = null
  /** Runs that got an event since this was last emptied. */
  readonly touched = new Set<string>()
  #seq = -1
  readonly #days = new Map<DutyDay, Map<string, RunEvent[]>>()
  readonly #matters = new Map<string, RunEvent[]>()

  constructor(store: StationStore) {
    this.store = store
  }

  /** The newest row that has been taken in. */
  get seq(): number {
    return Math.max(0, this.#seq)
  }

  /** Takes in what the ledger has gained. The first time only what every day needs; days are read when asked for. */
  async catchUp(): Promise<void> {
    const { ledger } = this.store
    if (this.#seq < 0) {
      const { seq } = await ledger.head()
      for (const row of await ledger.ofKinds([...SETTINGS_KINDS, CUSTOMISED, SEALED, LOOKED])) this.#takeCommon(row)
      for (const { recordedAt } of await ledger.after(Math.max(0, seq - NEWEST), NEWEST)) this.#latest(recordedAt)
      this.#seq = seq
    }
    for (;;) {
      const rows = await ledger.after(this.#seq, PAGE)
      for (const row of rows) this.#take(row)
      if (rows.length < PAGE) return
    }
  }

  /** The events of every slot of a day, by run. */
  async day(day: DutyDay): Promise<ReadonlyMap<string, readonly RunEvent[]>> {
    const held = this.#days.get(day)
    if (held !== undefined) {
      // The latest asked for is the last to go.
      this.#days.delete(day)
      this.#days.set(day, held)
      return held
    }
    const runs = new Map<string, RunEvent[]>()
    for (const row of await this.store.ledger.about(`${day}.`, `${day}/`)) this.#add(runs, row)
    this.#days.set(day, runs)
    const [oldest] = this.#days.keys()
    if (this.#days.size > DAYS_HELD && oldest !== undefined) this.#days.delete(oldest)
    return runs
  }

  /** The events of one run, a slot's or a matter's. */
  async run(run: string): Promise<readonly RunEvent[]> {
    const day = dayOfRun(run)
    if (day !== null) return (await this.day(day)).get(run) ?? []
    const held = this.#matters.get(run)
    if (held !== undefined) return held
    const runs = new Map<string, RunEvent[]>()
    for (const row of await this.store.ledger.about(run, `${run}!`)) if (row.body['run'] === run) this.#add(runs, row)
    const events = runs.get(run) ?? []
    this.#matters.set(run, events)
    return events
  }

  #latest(recordedAt: string): void {
    if (this.newest === null || recordedAt > this.newest) this.newest = recordedAt
  }

  #take(row: LedgerRow): void {
    this.#seq = row.seq
    this.#latest(row.recordedAt)
    if (this.#takeCommon(row)) return
    const run = row.body['run']
    if (typeof run !== 'string' || !row.kind.startsWith('run.')) return
    this.touched.add(run)
    const day = dayOfRun(run)
    if (day !== null) {
      const runs = this.#days.get(day)
      if (runs !== undefined) this.#add(runs, row)
      return
    }
    const events = this.#matters.get(run)
    if (events !== undefined) this.#add(new Map([[run, events]]), row)
  }

  #takeCommon(row: LedgerRow): boolean {
    if ((SETTINGS_KINDS as readonly string[]).includes(row.kind)) {
      this.settings.push(readSettings(row))
      return true
    }
    if (row.kind === LOOKED) {
      const { day } = row.body
      if (typeof day === 'string') this.looked.add(day)
      return true
    }
    if (row.kind === CUSTOMISED) {
      const read = customisationSchema.safeParse(row.body)
      if (read.success) this.customisations.push(read.data)
      else this.unreadable.add(row.seq)
      return true
    }
    if (row.kind !== SEALED) return false
    const read = readSeal(row)
    if (read === null) this.unreadable.add(row.seq)
    else if (!this.seals.has(read.seal.day)) this.seals.set(read.seal.day, shownSeal(read.seal, read.at))
    return true
  }

  #add(runs: Map<string, RunEvent[]>, row: LedgerRow): void {
    const event = readEvent(row)
    if (event === 'unreadable') this.unreadable.add(row.seq)
    if (event === null || event === 'unreadable') return
    const events = runs.get(event.run)
    if (events === undefined) runs.set(event.run, [event])
    else if (!events.some(({ id }) => id === event.id)) events.push(event)
  }
}

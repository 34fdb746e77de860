import type { RunEvent } from '../../contract/runs.ts'
import type { DutyDay } from '../../contract/tracker.ts'
import { instantOf } from '../../core/clock.ts'
import { timesOf } from '../../core/tracker/board.ts'
import { addDays, dutyDayOf } from '../../core/tracker/dutyDay.ts'
import { systemEventsDue } from '../../core/tracker/escalation.ts'
import { append, runEntry } from './append.ts'
import { carriedInto } from './carried.ts'
import { LOOKED } from './record.ts'
import type { TrackerDeps } from './deps.ts'
import type { SlotRun } from './runs.ts'
import type { AtStation, WithStation } from './station.ts'

/** How far before the last look the first one goes back: a run of an earlier day may have been opened again since. */
const LOOK_BACK_DAYS = 3

/**
 * Writes the escalations that have become due. What is due is a pure function of the times and the events, and the ids
 * are derived: it does not matter when this runs, how often, or how long the host was off.
 */
export function createEscalations(deps: TrackerDeps, withStation: WithStation) {
  /** The stations that were looked at since the host was started, and on which day. */
  const looked = new Map<string, DutyDay>()

  /**
   * From which day on this look goes. The ledger says when the last one was: other rows may be newer, since somebody can sign
   * in before the first look. A day in the future was looked at by a clock that stood wrong.
   */
  function firstDay({ id, record, runs }: AtStation, begun: string): DutyDay {
    const today = runs.today()
    const here = looked.get(id)
    if (here !== undefined) return addDays(here < today ? here : today, -1)
    const last = [...record.looked].filter((day) => day <= today).sort().at(-1)
    return last === undefined ? addDays(dutyDayOf(begun, runs.duty(today)), -1) : addDays(last, -LOOK_BACK_DAYS)
  }

  async function runsToLookAt(at: AtStation, begun: string): Promise<SlotRun[]> {
    const { record, runs } = at
    const now = instantOf(deps.clock)
    const today = runs.today()
    const found = new Map<string, SlotRun>()
    const take = (slots: readonly SlotRun[]): void => {
      for (const slot of slots) found.set(slot.occurrence.run, slot)
    }
    // The day before too: its slots may become due after the next day has begun.
    for (let day = firstDay(at, begun); day <= today; day = addDays(day, 1)) take(await runs.day(day))
    take(await carriedInto(today, at, now))
    take((await Promise.all([...record.touched].map((run) => runs.slot(run)))).filter((slot) => slot !== null))
    return [...found.values()]
  }

  async function sweep(at: AtStation): Promise<number> {
    const { runs } = at
    const begun = runs.setUp()
    if (begun === null) return 0
    const now = instantOf(deps.clock)
    const today = runs.today()
    const stamp = { desk: deps.store.desk.id, recordedAt: now }
    const due = (await runsToLookAt(at, begun)).flatMap((slot): { event: RunEvent; day: DutyDay }[] => {
      const { occurrence, procedure, state, customisation } = slot
      const { dueAt } = timesOf(slot)
      // What was due before there was a station here was nobody's.
      if (dueAt === undefined || Date.parse(dueAt) <= Date.parse(begun)) return []
      const times = timesOf(slot)
      return systemEventsDue({ ...occurrence, times }, procedure, state, now, stamp, customisation).map((event) => ({ event, day: occurrence.day }))
    })
    due.sort((a, b) => Date.parse(a.event.at) - Date.parse(b.event.at))
    const entries = due.map(({ event, day }) => runEntry(event, day, at))
    const look = at.record.looked.has(today)
      ? []
      : [{ kind: LOOKED, kindVersion: 1, clientEventId: `looked:${today}`, at: now, body: { day: today } }]
    await append(at, [...entries, ...look], { actor: { kind: 'system', id: 'system' }, desk: stamp.desk, at: now })
    looked.set(at.id, today)
    at.record.touched.clear()
    if (entries.length > 0) deps.changes.publish(at.id, ['board'])
    return due.filter(({ event }) => event.kind === 'run.escalated').length
  }

  return {
    /** One look at one station; gives how many levels were called. */
    station: (id: string): Promise<number> => withStation(id, sweep),
  }
}

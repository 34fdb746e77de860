import { instantOf } from '../../core/clock.ts'
import type { StationStore } from '../../store/ports.ts'
import type { TrackerDeps } from './deps.ts'
import { createQueue } from './queue.ts'
import { StationRecord } from './record.ts'
import { createRuns } from './runs.ts'
import type { Runs } from './runs.ts'
import type { Texts } from './texts.ts'

/** A station's tracker, inside its queue: nobody else reads half a change or writes between. */
export interface AtStation {
  readonly id: string
  readonly store: StationStore
  readonly record: StationRecord
  readonly runs: Runs
}

/** The only way to a station's tracker. `work` sees the record up to date; calls for one station run one after another. */
export type WithStation = <T>(id: string, work: (at: AtStation) => Promise<T>) => Promise<T>

/** Holds one tracker for each station that was asked for. StationNotFound for a station that does not exist. */
export function createStations(deps: TrackerDeps, texts: Texts): WithStation {
  const held = new Map<string, { readonly at: Promise<AtStation>; readonly queue: ReturnType<typeof createQueue> }>()
  const open = async (id: string): Promise<AtStation> => {
    const store = await deps.stationStore(id)
    const record = new StationRecord(store)
    return { id, store, record, runs: createRuns(deps, texts, record) }
  }
  return async (id, work) => {
    const known = held.get(id) ?? { at: open(id), queue: createQueue() }
    held.set(id, known)
    const at = await known.at.catch((error: unknown) => {
      held.delete(id)
      throw error
    })
    return known.queue(async () => {
      await at.record.catchUp()
      return work(at)
    })
  }
}

/** How far the host's clock may stand before the newest row without a word: a clock is set right by seconds. */
const BACK_MS = 60_000

/** The sentence for a clock that was set back; empty otherwise. Rows stay in their order whatever the clock says. */
export function clockBack({ record }: AtStation, { clock }: Pick<TrackerDeps, 'clock'>): string {
  const now = instantOf(clock)
  const behind = record.newest === null ? 0 : Date.parse(record.newest) - Date.parse(now)
  if (behind < BACK_MS) return ''
  return `本机时钟比最近一条记录早 ${Math.round(behind / 60_000)} 分，请核对时间。记录按先后次序保存，没有丢失；时刻以记录时为准。`
}

import type { Clock } from '../../core/clock.ts'
import type { StationStore, Store } from '../../store/ports.ts'
import type { ChangeHub } from '../changes.ts'
import type { Library } from '../library.ts'

/** What the tracker works with. */
export interface TrackerDeps {
  readonly clock: Clock
  readonly store: Store
  readonly library: Library
  readonly changes: ChangeHub
  /** The only way to a station's rows. */
  stationStore(id: string): Promise<StationStore>
}

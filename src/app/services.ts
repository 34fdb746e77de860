import type { Clock } from '../core/clock.ts'
import type { StationStore, Store } from '../store/ports.ts'
import type { ChangeHub } from './changes.ts'
import type { Finder } from './finder.ts'
import type { Library } from './library.ts'
import type { PinHasher } from './people/pinHash.ts'
import type { Seats } from './people/seats.ts'
import type { Tracker } from './tracker/tracker.ts'

/** What the operations work with; one per open data folder. */
export interface Services {
  readonly clock: Clock
  readonly store: Store
  readonly library: Library
  readonly finder: Finder
  readonly changes: ChangeHub
  readonly contractHash: string
  readonly appVersion: string
  /** Who sits at which desk. */
  readonly seats: Seats
  readonly pinHasher: PinHasher
  readonly tracker: Tracker
  /** The only way to a station's rows. */
  stationStore(id: string): Promise<StationStore>
}

import type { Edition } from '../contract/edition.ts'
import { instantOf } from '../core/clock.ts'
import type { Clock } from '../core/clock.ts'
import type { Store } from '../store/ports.ts'
import { openStore } from '../store/open.ts'
import { createChangeHub } from './changes.ts'
import { contractHash } from './contractHash.ts'
import { createFinder } from './finder.ts'
import { createLibrary } from './library.ts'
import { startMaintenance } from './maintenance.ts'
import { createPinHasher } from './people/pinHash.ts'
import type { PinCost } from './people/pinHash.ts'
import { createSeats, watchIdle } from './people/seats.ts'
import { createRouter } from './router/index.ts'
import { createTracker, startTracker } from './tracker/tracker.ts'
import type { Router } from './router/index.ts'

/** One per data folder: the store, the library and the contract over both. */
export interface Backend {
  readonly router: Router
  readonly folderId: string
  readonly desk: { readonly id: string }
  /** The folder's secret behind desk cookies, 32 bytes. */
  readonly deskKey: Uint8Array
  /** The station a desk of this folder reads and writes. */
  readonly station: { readonly id: string }
  readonly notices: Store['notices']
  readonly closed: boolean
  /** Resolves when the search index is complete; until then a plain scan answers. */
  readonly searchReady: Promise<void>
  /** Does what has fallen due by the clock: idle desks lock, escalations are written. The backend does it by itself. */
  sweep(): Promise<void>
  close(): Promise<void>
}

const APP_VERSION = '0.1.0'

/**
 * Opens a data folder. StoreRefusal (its message is for the user) when it is in use, newer than
 * this program, on a network drive or unreadable; a broken database is set aside and restored.
 */
export async function createBackend(
  dataDir: string,
  clock: Clock,
  options: { readonly edition: Edition; readonly pinCost?: PinCost },
): Promise<Backend> {
  const store = await openStore(dataDir, clock)
  const library = createLibrary(options.edition)
  const [station] = await store.stations()
  if (station === undefined) throw new Error('the store made no station')
  if (store.writable) {
    await store.editions.remember(
      {
        hash: options.edition.hash,
        // A station's own mechanisms are run like entries and kept like them.
        entries: [
          ...options.edition.entries,
          ...options.edition.stations.flatMap(({ routines, procedures }) => [...routines, ...procedures]),
        ].map((entry) => ({
          id: entry.id,
          version: entry.version,
          body: JSON.stringify(entry),
        })),
      },
      instantOf(clock),
    )
  }
  const finder = createFinder(library)
  const changes = createChangeHub()
  const maintenance = startMaintenance(store, clock, station.id)
  const stationStore = (id: string) => store.station(id)
  const seats = createSeats({ clock, store, changes, stationStore })
  const idle = watchIdle(seats)
  const tracker = createTracker({ clock, store, library, changes, stationStore })
  const falling = startTracker(tracker, (error) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  })
  const router = createRouter({
    clock,
    store,
    library,
    finder,
    changes,
    contractHash: contractHash(),
    appVersion: APP_VERSION,
    seats,
    pinHasher: createPinHasher(options.pinCost),
    tracker,
    stationStore,
  })
  let closed = false
  return {
    router,
    folderId: store.folderId,
    desk: store.desk,
    deskKey: store.deskKey,
    station,
    notices: store.notices,
    get closed() {
      return closed
    },
    searchReady: finder.ready,
    async sweep() {
      await seats.sweep()
      await tracker.sweep()
    },
    async close() {
      if (closed) return
      closed = true
      finder.stop()
      await falling.stop()
      await maintenance.stop()
      await idle.stop()
      await store.close()
    },
  }
}

import { instantOf } from '../core/clock.ts'
import type { Clock } from '../core/clock.ts'
import type { Store } from '../store/ports.ts'

const DAY = 24 * 60 * 60 * 1000
const KEEP_MISSED = 90 * DAY
/** How often the folder is looked at; the work itself is due by the clock. */
const LOOK = 60 * 60 * 1000

/** Makes what is due: the day's backup, and the end of queries older than 90 days. */
export async function maintain(store: Store, clock: Clock, station: string): Promise<void> {
  if (!store.writable) return
  const now = clock.now()
  const rows = await store.station(station)
  await rows.missed.prune(new Date(now - KEEP_MISSED).toISOString())
  const newest = (await store.backups.list()).find((backup) => backup.reason === 'daily')
  if (newest === undefined || now - Date.parse(newest.at) >= DAY) {
    await store.backups.make('daily', instantOf(clock))
  }
}

/** Runs `maintain` now and then every hour until stopped; a failure is left to the next round. */
export function startMaintenance(store: Store, clock: Clock, station: string): { stop(): Promise<void> } {
  let running: Promise<void> = Promise.resolve()
  const round = (): void => {
    running = running.then(() => maintain(store, clock, station)).catch(() => undefined)
  }
  // The first round waits until the host has answered its first desk.
  const first = setTimeout(round, 5_000)
  const timer = setInterval(round, LOOK)
  first.unref()
  timer.unref()
  return {
    async stop() {
      clearTimeout(first)
      clearInterval(timer)
      await running
    },
  }
}

import { instantOf } from '../../core/clock.ts'
import { mayLogMissed } from '../../core/search/log.ts'
import { datesOf } from '../dates.ts'
import type { Services } from '../services.ts'
import { api } from './base.ts'

/** As-you-type search, and the log of what was not found. */
export function searchRouter(services: Services) {
  return {
    query: api.search.query.handler(({ input }) => services.finder.query(input, datesOf(input.asOf, services.clock))),
    missed: api.search.missed.handler(async ({ input, context: { session } }) => {
      if (!services.store.writable || !mayLogMissed(input.text)) return { kept: false }
      const station = await services.stationStore(session.station)
      await station.missed.add(input.text, { at: instantOf(services.clock) })
      return { kept: true }
    }),
  }
}

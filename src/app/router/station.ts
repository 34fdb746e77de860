import { createStation } from '../people/station.ts'
import type { Services } from '../services.ts'
import { api } from './base.ts'

/** What a station sets for itself, and the ready ones. */
export function stationRouter(services: Services) {
  const station = createStation(services)
  return {
    get: api.station.get.handler(({ context: { session } }) => station.get(session)),
    profiles: api.station.profiles.handler(() => services.library.edition.stations),
    setUp: api.station.setUp.handler(({ input, context: { session } }) => station.setUp(session, input)),
    update: api.station.update.handler(({ input, context: { session } }) => station.update(session, input.changes, input.version)),
  }
}

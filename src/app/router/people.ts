import { createImport } from '../people/importPeople.ts'
import { createPeople } from '../people/people.ts'
import { createRosters } from '../people/rosters.ts'
import type { Services } from '../services.ts'
import { api } from './base.ts'

/** The people of a station, and importing them. */
export function peopleRouter(services: Services) {
  const people = createPeople(services)
  const table = createImport(services)
  return {
    list: api.people.list.handler(({ context: { session } }) => people.list(session)),
    add: api.people.add.handler(({ input, context: { session } }) => people.add(session, input)),
    update: api.people.update.handler(({ input, context: { session } }) => people.update(session, input)),
    import: api.people.import.handler(({ input, context: { session } }) => table.run(session, input)),
    importTemplate: api.people.importTemplate.handler(() => table.template()),
    resetPin: api.people.resetPin.handler(({ input, context: { session } }) => people.resetPin(session, input.id)),
  }
}

/** Who sits where in which shift. */
export function rosterRouter(services: Services) {
  const rosters = createRosters(services)
  return {
    get: api.roster.get.handler(({ input, context: { session } }) => rosters.get(session, input.day)),
    set: api.roster.set.handler(({ input, context: { session } }) => rosters.set(session, input)),
  }
}

import type { Router as RouterOf } from '@orpc/server'
import type { Contract } from '../../contract/index.ts'
import type { Services } from '../services.ts'
import type { Session } from '../session.ts'
import { changesRouter } from './changes.ts'
import { deskRouter } from './desk.ts'
import { guarded } from './guard.ts'
import { lawRouter } from './law.ts'
import { libraryRouter } from './library.ts'
import { peopleRouter, rosterRouter } from './people.ts'
import { reportsRouter } from './reports.ts'
import { searchRouter } from './search.ts'
import { sessionRouter } from './session.ts'
import { stationRouter } from './station.ts'
import { systemRouter } from './system.ts'
import { trackerRouter } from './tracker.ts'

/** Named, because what TypeScript infers for it is too long to be written out. */
export type Router = RouterOf<Contract, { session: Session }>

/** The one router value; each host adds only its transport and the session. */
export function createRouter(services: Services): Router {
  return guarded(services).router({
    system: systemRouter(services),
    changes: changesRouter(services),
    library: libraryRouter(services),
    law: lawRouter(services),
    search: searchRouter(services),
    desk: deskRouter(services),
    station: stationRouter(services),
    people: peopleRouter(services),
    roster: rosterRouter(services),
    session: sessionRouter(services),
    ...trackerRouter(services),
    reports: reportsRouter(services),
  })
}

import type { Services } from '../services.ts'
import { api } from './base.ts'
import { changesRouter } from './changes.ts'
import { deskRouter } from './desk.ts'
import { lawRouter } from './law.ts'
import { libraryRouter } from './library.ts'
import { searchRouter } from './search.ts'
import { systemRouter } from './system.ts'

/** The one router value; each host adds only its transport and the session. */
export function createRouter(services: Services) {
  return api.router({
    system: systemRouter(services),
    changes: changesRouter(services),
    library: libraryRouter(services),
    law: lawRouter(services),
    search: searchRouter(services),
    desk: deskRouter(services),
  })
}
export type Router = ReturnType<typeof createRouter>

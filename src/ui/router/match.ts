import { matchPattern } from './pattern.ts'
import type { Params } from './pattern.ts'
import { NOT_FOUND, ROUTES } from './routes.ts'
import type { Route } from './routes.ts'

/** The route of an address (path, with or without query and fragment) and its named parts. */
export function routeFor(address: string): { readonly route: Route; readonly params: Params } {
  const path = address.replace(/[?#].*$/s, '')
  for (const route of ROUTES) {
    const params = matchPattern(route.pattern, path)
    if (params !== undefined) return { route, params }
  }
  return { route: NOT_FOUND, params: {} }
}

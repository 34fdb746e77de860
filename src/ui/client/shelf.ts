import type { AsOf } from '../../contract/common.ts'
import type { Request } from './queryStore.ts'
import type { Client } from './transport.ts'
import { keyOf, useQuery } from './useQuery.ts'
import type { QueryResult } from './useQuery.ts'

export type Shelf = Awaited<ReturnType<Client['library']['shelf']>>

/** The question for the five volumes; start.tsx asks it before the home page's code is there. */
export function shelfRequest(client: Client, asOf: AsOf): Request<Shelf> {
  return { key: keyOf('library.shelf', asOf), topics: ['library'], run: () => client.library.shelf({ asOf }) }
}

/** The five volumes with their counts. */
export function useShelf(asOf: AsOf): QueryResult<Shelf> {
  return useQuery(keyOf('library.shelf', asOf), ({ library }) => library.shelf({ asOf }), ['library'])
}

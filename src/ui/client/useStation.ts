import type { Station } from '../../contract/station.ts'
import { useQuery } from './useQuery.ts'
import type { QueryResult } from './useQuery.ts'

/** What the station has set for itself. */
export function useStation(): QueryResult<Station> {
  return useQuery('station.get', ({ station }) => station.get({}), ['station'])
}

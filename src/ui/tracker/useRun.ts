import type { AsOf } from '../../contract/common.ts'
import type { RunView } from '../../contract/tracking.ts'
import { keyOf, useQuery } from '../client/useQuery.ts'
import type { QueryResult } from '../client/useQuery.ts'
import { useAsOf } from '../router/context.ts'

/** The key under which a run is known. */
export function runKey(run: string, asOf: AsOf): string {
  return keyOf('run.get', { run, asOf })
}

/** A run as it stands, live. */
export function useRun(run: string): QueryResult<RunView> {
  const asOf = useAsOf()
  return useQuery(runKey(run, asOf), (client) => client.run.get({ run, asOf }), ['board', 'session', 'library'])
}

import type { Citation } from '../../../contract/law.ts'
import type { ProvisionPage } from '../../../contract/library.ts'
import { keyOf, useQuery } from '../../client/useQuery.ts'
import type { QueryResult } from '../../client/useQuery.ts'
import { useAsOf } from '../../router/context.ts'

/** One provision at the dates of the address. The one before it stays until it is there. */
export function useProvision(citation: Citation): QueryResult<ProvisionPage> {
  const asOf = useAsOf()
  return useQuery(
    keyOf('law.provision', { citation, asOf }),
    (client) => client.law.provision({ citation, asOf }),
    ['library'],
    { keepPrevious: true },
  )
}

import type { HandbookId } from '../../../contract/common.ts'
import type { Handbook } from '../../../contract/edition.ts'
import { keyOf, useQuery } from '../../client/useQuery.ts'
import type { QueryResult } from '../../client/useQuery.ts'
import { useAsOf } from '../../router/context.ts'

/** A handbook's contents tree at the dates of the address. */
export function useHandbook(id: HandbookId): QueryResult<Handbook> {
  const asOf = useAsOf()
  return useQuery(
    keyOf('library.handbook', { id, asOf }),
    (client) => client.library.handbook({ id, asOf }),
    ['library'],
    { keepPrevious: true },
  )
}

import { useMemo } from 'react'
import type { Client } from '../../client/transport.ts'
import { keyOf, useQuery } from '../../client/useQuery.ts'
import type { QueryResult } from '../../client/useQuery.ts'
import { LawNames } from '../../../core/law/names.ts'
import { useAsOf } from '../../router/context.ts'

/** Every law the handbooks cite, as the backend lists them. */
export type LawList = Awaited<ReturnType<Client['law']['laws']>>

/** Every law the handbooks cite at the dates of the address. */
export function useLaws(): QueryResult<LawList> {
  const asOf = useAsOf()
  return useQuery(keyOf('law.laws', { asOf }), (client) => client.law.laws({ asOf }), ['library'], { keepPrevious: true })
}

/** The laws' full titles and versions; undefined until they are there. */
export function useLawNames(): LawNames | undefined {
  const laws = useLaws().value
  return useMemo(() => (laws === undefined ? undefined : new LawNames(laws.map(({ summary }) => summary))), [laws])
}

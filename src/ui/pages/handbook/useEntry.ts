import type { EntryId } from '../../../contract/common.ts'
import type { EntryPage } from '../../../contract/library.ts'
import type { Client } from '../../client/transport.ts'
import { keyOf, useQuery } from '../../client/useQuery.ts'
import type { QueryResult } from '../../client/useQuery.ts'
import { useAsOf } from '../../router/context.ts'

/** What the backend answers for a number: its page, or that it is planned only. */
export type EntryAnswer = Awaited<ReturnType<Client['library']['entry']>>

/** The page of a number that has no text yet. */
export type PlannedAnswer = Extract<EntryAnswer, { state: 'planned' }>['page']

/** The written page of one kind of entry. */
export type PageOf<Kind extends EntryPage['entry']['kind']> = Omit<EntryPage, 'entry'> & {
  readonly entry: Extract<EntryPage['entry'], { kind: Kind }>
}

/** One entry at the dates of the address. The page before it stays until it is there. */
export function useEntry(id: EntryId): QueryResult<EntryAnswer> {
  const asOf = useAsOf()
  return useQuery(
    keyOf('library.entry', { id, asOf }),
    (client) => client.library.entry({ id, asOf }),
    ['library'],
    { keepPrevious: true },
  )
}

import { useCallback, useLayoutEffect, useState, useSyncExternalStore } from 'react'
import { useDesk } from './desk.ts'
import type { QueryState, Topic } from './queryStore.ts'
import type { Client } from './transport.ts'

export interface QueryResult<T> extends QueryState<T> {
  /** True when `value` belongs to the previous key (`keepPrevious`). */
  readonly previous: boolean
  readonly retry: () => void
}

/**
 * Reads from the backend and stays up to date: the last value is shown at once, and the query runs again
 * when one of `topics` changes. `key` names the operation and all its input, as-of dates included
 * (`keyOf`). With `keepPrevious` the last key's value stays until the new one is there, so that
 * nothing jumps while paging. With `when` false nothing is asked yet.
 */
export function useQuery<T>(
  key: string,
  run: (client: Client) => Promise<T>,
  topics: readonly Topic[],
  options: { readonly keepPrevious?: boolean; readonly when?: boolean } = {},
): QueryResult<T> {
  const { keepPrevious = false, when = true } = options
  const { client, store } = useDesk()
  const subscribe = useCallback((listener: () => void) => store.watch(key, listener), [store, key])
  const state = useSyncExternalStore(subscribe, () => store.state<T>(key))
  // Every render brings a new `run`; the key says whether it asks for something new. Before the paint:
  // the answer to a first question is then often there with the second frame.
  useLayoutEffect(() => {
    if (when) store.want({ key, topics, run: () => run(client) })
  })
  const [last, setLast] = useState<T | undefined>(state.value)
  if (state.value !== undefined && state.value !== last) setLast(state.value)
  const previous = keepPrevious && state.value === undefined && last !== undefined && state.loading
  return { ...state, value: previous ? last : state.value, previous, retry: () => store.refetch(key) }
}

/** A query key of an operation and its input: `keyOf('library.entry', { id, asOf })`. */
export function keyOf(operation: string, input: object): string {
  return `${operation} ${JSON.stringify(input)}`
}

import type { Change } from '../../contract/system.ts'
import { failureOf } from './failure.ts'
import type { Failure } from './failure.ts'

export type Topic = Change['topics'][number]

/** What is known of a query. A value stays while it is fetched again and when that fails. */
export interface QueryState<T> {
  readonly value: T | undefined
  readonly failure: Failure | undefined
  readonly loading: boolean
}

export interface Request<T> {
  /** Names everything `run` depends on: one key, one answer. */
  readonly key: string
  readonly topics: readonly Topic[]
  run(): Promise<T>
}

interface Entry {
  request: Request<unknown> | undefined
  state: QueryState<unknown>
  stale: boolean
  /** Counts the fetches: only the newest one may answer. */
  turn: number
  readonly listeners: Set<() => void>
}

const NOTHING: QueryState<never> = { value: undefined, failure: undefined, loading: true }
const KEPT_UNWATCHED = 150

/**
 * Last known answers by key. Watched ones are fetched again when their topic changes; unwatched ones
 * are kept to be shown at once on return, and fetched again then if their topic has changed.
 */
export class QueryStore {
  readonly #entries = new Map<string, Entry>()

  /** The state of a key; the type is the caller's promise that one key always has one type. */
  state<T>(key: string): QueryState<T> {
    return (this.#entries.get(key)?.state ?? NOTHING) as QueryState<T>
  }

  /** Watches a key; one that failed before is tried again. Returns the way to stop. */
  watch(key: string, listener: () => void): () => void {
    const entry = this.#entry(key)
    entry.listeners.add(listener)
    if (entry.state.failure !== undefined) this.#fetch(entry)
    return () => {
      entry.listeners.delete(listener)
    }
  }

  /** Says how a key is fetched, and fetches it when it is missing or its topic has changed. */
  want(request: Request<unknown>): void {
    const entry = this.#entry(request.key)
    entry.request = request
    if (entry.stale) this.#fetch(entry)
  }

  /** Shows a value at once, before the backend has it; whoever writes it refetches when it is there. */
  put(key: string, value: unknown): void {
    const entry = this.#entry(key)
    // A fetch under way would bring the value from before.
    entry.turn += 1
    entry.stale = false
    this.#show(entry, { value, failure: undefined, loading: false })
  }

  /** Fetches a key again now, if it is known. */
  refetch(key: string): void {
    const entry = this.#entries.get(key)
    if (entry !== undefined) this.#fetch(entry)
  }

  /** Applies changed topics; `refetch` means that everything may have changed. */
  changed(topics: readonly Topic[]): void {
    const all = topics.includes('refetch')
    for (const entry of this.#entries.values()) {
      if (!all && entry.request?.topics.some((topic) => topics.includes(topic)) !== true) continue
      if (entry.listeners.size > 0) this.#fetch(entry)
      else entry.stale = true
    }
  }

  /** Drops the answers of these topics: another person sits here now. What is still on screen then asks again by itself. */
  forget(topics: readonly Topic[]): void {
    for (const entry of this.#entries.values()) {
      if (entry.request?.topics.some((topic) => topics.includes(topic)) !== true) continue
      entry.turn += 1
      entry.stale = true
      this.#show(entry, NOTHING)
    }
  }

  /** Tries again what has failed and is on screen. */
  retryFailed(): void {
    for (const entry of this.#entries.values()) {
      if (entry.state.failure !== undefined && entry.listeners.size > 0) this.#fetch(entry)
    }
  }

  #entry(key: string): Entry {
    const known = this.#entries.get(key)
    if (known !== undefined) return known
    const entry: Entry = { request: undefined, state: NOTHING, stale: true, turn: 0, listeners: new Set() }
    this.#entries.set(key, entry)
    this.#dropOldest()
    return entry
  }

  #fetch(entry: Entry): void {
    if (entry.request === undefined) return
    entry.turn += 1
    entry.stale = false
    const { turn } = entry
    const settle = (state: QueryState<unknown>): void => {
      if (entry.turn === turn) this.#show(entry, state)
    }
    if (!entry.state.loading) this.#show(entry, { ...entry.state, loading: true })
    entry.request.run().then(
      (value) => settle({ value, failure: undefined, loading: false }),
      (error: unknown) => settle({ value: entry.state.value, failure: failureOf(error), loading: false }),
    )
  }

  #show(entry: Entry, state: QueryState<unknown>): void {
    entry.state = state
    for (const listener of entry.listeners) listener()
  }

  #dropOldest(): void {
    let spare = this.#entries.size - KEPT_UNWATCHED
    for (const [key, entry] of this.#entries) {
      if (spare <= 0) return
      if (entry.listeners.size > 0) continue
      this.#entries.delete(key)
      spare -= 1
    }
  }
}

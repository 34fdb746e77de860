import type { LocalDate } from '../../contract/common.ts'
import { readAct, withAct } from './address.ts'

/**
 * How one got here: focus and scroll position depend on it. `inside` is a move to another fragment of the
 * page one is already on.
 */
export type Arrival = 'load' | 'forward' | 'back' | 'inside'

/** Where the window is. */
export interface Place {
  readonly path: string
  readonly search: string
  /** The fragment without `#`, decoded; empty for none. */
  readonly fragment: string
  readonly act: LocalDate | undefined
  /** Names this place in the history; a new one for every step forward. */
  readonly key: string
  readonly arrival: Arrival
}

function fragmentOf(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1))
  } catch {
    return ''
  }
}

function keyInState(): string | undefined {
  const state: unknown = history.state
  return typeof state === 'object' && state !== null && 'key' in state ? String(state.key) : undefined
}

/** The window's history: the present place, the ways to another, and who wants to know. */
export class Journey {
  readonly #listeners = new Set<() => void>()
  readonly #scrolls = new Map<string, number>()
  #steps = 0
  #place: Place

  constructor() {
    history.scrollRestoration = 'manual'
    const key = keyInState() ?? this.#newKey()
    history.replaceState({ key }, '')
    this.#place = this.#read(key, 'load')
    window.addEventListener('popstate', () => {
      const known = keyInState()
      const key = known ?? this.#newKey()
      this.#leave()
      // Without a key the browser itself has followed a link to a fragment of this page.
      if (known === undefined) history.replaceState({ key }, '')
      this.#arrive(key, known === undefined ? 'inside' : 'back')
    })
  }

  readonly place = (): Place => this.#place

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Goes to an inner address, keeping the act date. */
  readonly go = (to: string, options: { readonly replace?: boolean } = {}): void => {
    this.#move(withAct(to, this.#place.act), options.replace === true)
  }

  /** Changes the act date of the present address; undefined returns to today. */
  readonly setAct = (act: LocalDate | undefined): void => {
    this.#move(withAct(`${location.pathname}${location.search}${location.hash}`, act), true)
  }

  /** How far the place of this key was scrolled when it was left. */
  scrollOf(key: string): number {
    return this.#scrolls.get(key) ?? 0
  }

  #move(address: string, replace: boolean): void {
    this.#leave()
    if (replace) {
      history.replaceState({ key: this.#place.key }, '', address)
      this.#arrive(this.#place.key, this.#place.arrival)
      return
    }
    const key = this.#newKey()
    const [path, fragment] = address.split('#')
    const samePage = path === `${location.pathname}${location.search}`
    // The same address once more is no second step in the history.
    if (samePage && `#${fragment ?? ''}` === (location.hash || '#')) history.replaceState({ key }, '', address)
    else history.pushState({ key }, '', address)
    this.#arrive(key, samePage && fragment !== undefined ? 'inside' : 'forward')
  }

  #leave(): void {
    this.#scrolls.set(this.#place.key, window.scrollY)
  }

  #arrive(key: string, arrival: Arrival): void {
    this.#place = this.#read(key, arrival)
    for (const listener of this.#listeners) listener()
  }

  #read(key: string, arrival: Arrival): Place {
    const { pathname, search, hash } = location
    return { path: pathname, search, fragment: fragmentOf(hash), act: readAct(search), key, arrival }
  }

  #newKey(): string {
    this.#steps += 1
    return `${Date.now().toString(36)}-${this.#steps}`
  }
}

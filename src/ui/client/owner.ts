import { useSyncExternalStore } from 'react'
import { forget, keep, kept, keptKeys } from './storage.ts'

/** Whose drafts the window shows: a person's id, or this for whoever has not signed in. */
export const NOBODY = 'nobody'

const DRAFT = 'fengce:draft:'
const listeners = new Set<() => void>()
let owner = NOBODY

/** Whose drafts are written now. */
export function currentOwner(): string {
  return owner
}

/** Where a draft of an owner is kept in this browser. */
export function draftKey(name: string, of: string = owner): string {
  return `${DRAFT}${of}:${name}`
}

/**
 * The window has another person before it. With `adopt` what nobody had typed goes to them, except where
 * they have a draft of their own: then theirs is shown and the other stays for whoever reads without
 * signing in. Nothing is lost either way.
 */
export function changeOwner(next: string, adopt: boolean): void {
  if (adopt) {
    const prefix = draftKey('', NOBODY)
    for (const key of keptKeys().filter((each) => each.startsWith(prefix))) {
      const own = draftKey(key.slice(prefix.length), next)
      if (kept(own) === undefined && keep(own, kept(key))) forget(key)
    }
  }
  owner = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Whose drafts the window shows; a component that keeps drafts is drawn anew when it changes. */
export function useOwner(): string {
  return useSyncExternalStore(subscribe, currentOwner)
}

import { useSyncExternalStore } from 'react'
import { hostNow } from '../client/hostClock.ts'

const SECOND = 1000
const listeners = new Set<() => void>()
let timer: ReturnType<typeof setInterval> | undefined
let now = 0

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  timer ??= setInterval(() => {
    now = hostNow()
    for (const each of listeners) each()
  }, SECOND)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
}

function read(): number {
  // Between ticks every reader gets the same moment; without a timer the value would be from the last page.
  if (timer === undefined) now = hostNow()
  return now
}

/** The host's present (ms), once a second, the same for every countdown on the page. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, read)
}

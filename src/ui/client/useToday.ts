import { useSyncExternalStore } from 'react'
import type { LocalDate } from '../../contract/common.ts'
import { hostToday } from './hostClock.ts'

const LOOK_AGAIN = 20_000

function subscribe(listener: () => void): () => void {
  const timer = setInterval(listener, LOOK_AGAIN)
  return () => clearInterval(timer)
}

/** The station's today by the host's clock; it turns over while the page stays open. */
export function useToday(): LocalDate {
  return useSyncExternalStore(subscribe, hostToday)
}

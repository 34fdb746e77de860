import { useEffect, useRef } from 'react'
import type { Me } from '../../contract/session.ts'
import { useDesk } from '../client/desk.ts'
import { hostNow } from '../client/hostClock.ts'
import { ME_KEY } from '../client/useMe.ts'
import { lockedMe, touchEvery } from './seat.ts'

const LOOK_MS = 5000
const INPUT = ['pointerdown', 'keydown', 'wheel', 'pointermove', 'touchstart'] as const

/**
 * Keeps the desk from locking while somebody uses it, and shows it locked when its time is over: also
 * when the machine slept meanwhile, and when the host does not answer.
 */
export function useIdleLock(me: Me | undefined): void {
  const { client, store } = useDesk()
  const used = useRef(false)
  const touchedAt = useRef(0)

  useEffect(() => {
    if (me?.state !== 'signed-in' || me.locksAt === null) return undefined
    const until = Date.parse(me.locksAt)
    const touch = (): void => {
      used.current = false
      touchedAt.current = hostNow()
      client.session.touch({}).then(
        (next) => store.put(ME_KEY, next),
        () => undefined,
      )
    }
    const look = (): void => {
      const now = hostNow()
      if (now >= until) {
        store.put(ME_KEY, lockedMe(me))
        store.refetch(ME_KEY)
      } else if (used.current && now - touchedAt.current >= touchEvery(me.idleMinutes)) touch()
    }
    const use = (): void => {
      used.current = true
    }
    for (const kind of INPUT) window.addEventListener(kind, use, { passive: true, capture: true })
    document.addEventListener('visibilitychange', look)
    const timer = setInterval(look, LOOK_MS)
    return () => {
      for (const kind of INPUT) window.removeEventListener(kind, use, { capture: true })
      document.removeEventListener('visibilitychange', look)
      clearInterval(timer)
    }
  }, [client, store, me])
}

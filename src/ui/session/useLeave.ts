import { announce } from '../announce.ts'
import { useDesk } from '../client/desk.ts'
import { failureOf } from '../client/failure.ts'
import { ME_KEY, useMe } from '../client/useMe.ts'
import { leftMe, lockedMe } from './seat.ts'

/** The two ways to leave the desk. */
export function useLeave(): { readonly lock: () => Promise<void>; readonly signOut: () => Promise<void> } {
  const { client, store } = useDesk()
  const me = useMe().value
  return {
    async lock() {
      // The screen first: it must not wait for an answer.
      if (me !== undefined) store.put(ME_KEY, lockedMe(me))
      try {
        store.put(ME_KEY, await client.session.lock({}))
      } catch (error) {
        announce(failureOf(error).sentence)
        store.refetch(ME_KEY)
      }
    },
    async signOut() {
      if (me !== undefined) store.put(ME_KEY, leftMe(me))
      try {
        store.put(ME_KEY, await client.session.signOut({}))
        announce('已退出登录。')
      } catch (error) {
        announce(failureOf(error).sentence)
        store.refetch(ME_KEY)
      }
    },
  }
}

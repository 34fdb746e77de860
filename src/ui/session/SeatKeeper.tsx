import { Fragment, useLayoutEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { announce } from '../announce.ts'
import { useDesk } from '../client/desk.ts'
import { NOBODY, changeOwner } from '../client/owner.ts'
import { useMe } from '../client/useMe.ts'
import { useRouter } from '../router/context.ts'
import { PERSONAL } from './seat.ts'
import { useIdleLock } from './useIdleLock.ts'

/**
 * Follows who sits at the desk. When somebody leaves or another one takes over, their answers go, the
 * act date returns to today, and the page is drawn anew at the same address; what was typed stays with
 * whoever typed it. When somebody signs in where nobody sat, the page stays as it is.
 */
export function SeatKeeper({ children }: { readonly children: ReactNode }) {
  const { store } = useDesk()
  const { journey } = useRouter()
  const me = useMe().value
  const seated = useRef<string | undefined>(undefined)
  const [turn, setTurn] = useState(0)
  useIdleLock(me)

  useLayoutEffect(() => {
    if (me === undefined) return
    const next = me.person?.id ?? NOBODY
    const before = seated.current
    if (next === before) return
    seated.current = next
    changeOwner(next, before === NOBODY)
    if (before === undefined) return
    store.forget(PERSONAL)
    if (before === NOBODY) return
    if (journey.place().act !== undefined) journey.setAct(undefined)
    setTurn((count) => count + 1)
    if (me.state === 'locked') announce('已锁定。可以继续查阅；没有保存的文字留给刚才登录的人。')
  }, [me, store, journey])

  return <Fragment key={turn}>{children}</Fragment>
}

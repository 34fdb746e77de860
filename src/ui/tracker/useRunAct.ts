import { useCallback } from 'react'
import type { RunAct } from '../../contract/tracking.ts'
import { useClient } from '../client/desk.ts'
import { hostNow } from '../client/hostClock.ts'
import { useMe } from '../client/useMe.ts'
import { useAsOf } from '../router/context.ts'
import { useSignIn } from '../session/signInContext.ts'
import { newId } from './newId.ts'
import { useOutbox } from './useOutbox.ts'

type BodyOf<K extends RunAct['kind']> = Extract<RunAct, { kind: K }>['body']
export type ActOn = <K extends RunAct['kind']>(run: string, kind: K, body: BodyOf<K>) => void
export type Act = <K extends RunAct['kind']>(kind: K, body: BodyOf<K>) => void

/**
 * The way to act in any run: taken down at once, sent until it is acknowledged. Where nobody has signed in the sign-in
 * opens first, and the act is whose who then signs in.
 */
export function useActOn(): ActOn {
  const box = useOutbox()
  const client = useClient()
  const asOf = useAsOf()
  const { ask } = useSignIn()
  const person = useMe().value?.person?.id
  return useCallback<ActOn>(
    (run, kind, body) => {
      const take = (by: string): void => {
        const at = new Date(hostNow()).toISOString()
        box.add({ event: { id: newId(), run, kind, at, body } as RunAct, person: by, asOf })
      }
      if (person !== undefined) {
        take(person)
        return
      }
      const signInFirst = async (): Promise<void> => {
        if (!(await ask({ reason: '看不用登录，勾选和填写要先登录。', isSwitch: false }))) return
        const me = await client.session.me({})
        if (me.person === null) return
        box.person(me.person.id)
        take(me.person.id)
      }
      void signInFirst()
    },
    [box, client, asOf, ask, person],
  )
}

/** The way to act in one run. */
export function useAct(run: string): Act {
  const act = useActOn()
  return useCallback<Act>((kind, body) => act(run, kind, body), [act, run])
}

import { useState } from 'react'
import type { CustodyAct, CustodyView } from '../../../../contract/tracking.ts'
import { useDesk } from '../../../client/desk.ts'
import { failureOf } from '../../../client/failure.ts'
import type { Failure } from '../../../client/failure.ts'
import { hostNow } from '../../../client/hostClock.ts'
import { keyOf, useQuery } from '../../../client/useQuery.ts'
import { useAsOf } from '../../../router/context.ts'
import { newId } from '../../../tracker/newId.ts'

type BodyOf<K extends CustodyAct['kind']> = Extract<CustodyAct, { kind: K }>['body']
export type ActInCustody = <K extends CustodyAct['kind']>(stay: string, kind: K, body: BodyOf<K>) => Promise<boolean>

/** The area as it stands, and the way to register something; the host's refusal is a sentence. */
export function useCustody(): {
  readonly view: CustodyView | undefined
  readonly failure: Failure | undefined
  readonly retry: () => void
  readonly act: ActInCustody
  readonly refusal: string | undefined
} {
  const { client, store } = useDesk()
  const asOf = useAsOf()
  const key = keyOf('custody.get', { asOf })
  const { value, failure, retry } = useQuery(key, ({ custody }) => custody.get({ asOf }), ['custody', 'session'])
  const [refusal, setRefusal] = useState<string>()

  const act: ActInCustody = async (stay, kind, body) => {
    const event = { id: newId(), stay, kind, at: new Date(hostNow()).toISOString(), body } as CustodyAct
    try {
      const answer = await client.custody.act({ event, asOf })
      store.put(key, answer.view)
      setRefusal(answer.outcome === 'refused' ? answer.sentence : undefined)
      return answer.outcome !== 'refused'
    } catch (error) {
      setRefusal(`没有登记上：${failureOf(error).sentence}`)
      return false
    }
  }
  return { view: value, failure, retry, act, refusal }
}

import { useState } from 'react'
import type { HandoverSheet } from '../../../contract/handover.ts'
import type { PostId } from '../../../contract/tracker.ts'
import type { HandoverAnswer, HandoverView } from '../../../contract/tracking.ts'
import { useDesk } from '../../client/desk.ts'
import { failureOf } from '../../client/failure.ts'
import type { Failure } from '../../client/failure.ts'
import { hostNow } from '../../client/hostClock.ts'
import { keyOf, useQuery } from '../../client/useQuery.ts'
import { useAsOf } from '../../router/context.ts'
import { newId } from '../../tracker/newId.ts'

export interface Said {
  readonly refused: boolean
  readonly sentence: string
}

export interface Handover {
  readonly view: HandoverView | undefined
  readonly failure: Failure | undefined
  readonly retry: () => void
  /** What became of the last act. */
  readonly said: Said | undefined
  readonly busy: boolean
  readonly draft: (sheet?: HandoverSheet) => Promise<boolean>
  readonly readBack: (line: string, outcome: '收下' | '退回', reason?: string) => void
  readonly sign: (as: '交班' | '接班') => void
  readonly seal: () => void
}

/** One hand-over sheet and what can be done with it. An act that found no answer keeps its id for the next try. */
export function useHandover(day: string, scope: PostId | 'all'): Handover {
  const { client, store } = useDesk()
  const asOf = useAsOf()
  const key = keyOf('handover.get', { day, scope, asOf })
  const { value, failure, retry } = useQuery(key, ({ handover }) => handover.get({ day, scope, asOf }), ['handover', 'board', 'session'])
  const [said, setSaid] = useState<Said>()
  const [busy, setBusy] = useState(false)
  const [kept, setKept] = useState<{ readonly what: string; readonly id: string }>()

  async function send(what: string, ask: (id: string, at: string) => Promise<HandoverAnswer>): Promise<boolean> {
    const id = kept?.what === what ? kept.id : newId()
    setBusy(true)
    try {
      const { outcome, sentence, view } = await ask(id, new Date(hostNow()).toISOString())
      store.put(key, view)
      setKept(undefined)
      setSaid(sentence === '' ? undefined : { refused: outcome === 'refused', sentence })
      return outcome !== 'refused'
    } catch (error) {
      setKept({ what, id })
      setSaid({ refused: true, sentence: `没有保存：${failureOf(error).sentence}` })
      return false
    } finally {
      setBusy(false)
    }
  }

  async function seal(): Promise<void> {
    setBusy(true)
    try {
      const { mark } = await client.handover.seal({ day })
      setSaid({ refused: false, sentence: `已封存，封存码 ${mark}。` })
      retry()
    } catch (error) {
      setSaid({ refused: true, sentence: failureOf(error).sentence })
    }
    setBusy(false)
  }

  return {
    view: value,
    failure,
    retry,
    said,
    busy,
    draft: (sheet) =>
      send(`draft ${JSON.stringify(sheet)}`, (id, at) =>
        client.handover.draft({ day, scope, id, at, asOf, ...(sheet === undefined ? {} : { sheet }) }),
      ),
    readBack: (line, outcome, reason) =>
      void send(`read ${line} ${outcome} ${reason ?? ''}`, (id, at) =>
        client.handover.readBack({ day, scope, id, at, line, outcome, asOf, ...(reason === undefined ? {} : { reason }) }),
      ),
    sign: (as) => void send(`sign ${as}`, (id, at) => client.handover.sign({ day, scope, id, at, as, asOf })),
    seal: () => void seal(),
  }
}

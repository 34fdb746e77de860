import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { announce } from '../announce.ts'
import { useDesk } from '../client/desk.ts'
import type { Desk } from '../client/desk.ts'
import type { Client } from '../client/transport.ts'
import { keyOf } from '../client/useQuery.ts'
import { noteTick } from './lastTick.ts'
import { Outbox } from './outbox.ts'
import type { Returned, Sheets, Waiting } from './outbox.ts'
import { runKey } from './useRun.ts'
import { useMe } from '../client/useMe.ts'

const boxes = new WeakMap<Client, Outbox>()

/** One outbox for each connection, whichever page asks first. */
function boxOf({ client, store }: Pick<Desk, 'client' | 'store'>): Outbox {
  const known = boxes.get(client)
  if (known !== undefined) return known
  const box = new Outbox({
    send: (event, asOf) => client.run.act({ event, asOf }),
    onAnswer(answer, sent) {
      const { view, outcome, sentence } = answer
      store.put(runKey(view.run, sent.asOf), view)
      noteTick(answer, sent)
      store.refetch(keyOf('board.day', { asOf: sent.asOf }))
      if (outcome === 'already') announce(sentence)
    },
    onReturned: ({ sentence }) => announce(sentence),
  })
  boxes.set(client, box)
  return box
}

/** The outbox of this window, sending for whoever sits at the desk. */
export function useOutbox(): Outbox {
  const { client, store, live } = useDesk()
  const box = useMemo(() => boxOf({ client, store }), [client, store])
  const me = useMe().value
  useEffect(() => {
    if (me !== undefined) box.person(me.person?.id ?? null)
  }, [box, me])
  useEffect(() => {
    if (live === 'live') box.retry()
  }, [box, live])
  return box
}

/** What is waiting and what came back. */
export function useSheets(): Sheets {
  const box = useOutbox()
  return useSyncExternalStore(box.subscribe, box.sheets)
}

/** What is waiting of one run, and why its last act came back. */
export function useWaiting(run: string): { readonly waiting: readonly Waiting[]; readonly returned: Returned | undefined } {
  const { waiting, returned } = useSheets()
  return useMemo(
    () => ({
      waiting: waiting.filter(({ event }) => event.run === run),
      returned: returned.find(({ event }) => event.run === run),
    }),
    [waiting, returned, run],
  )
}

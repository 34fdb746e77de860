import { useEffect, useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { DeskContext } from './desk.ts'
import type { Desk } from './desk.ts'
import { follow } from './live.ts'
import type { LiveState } from './live.ts'
import type { QueryStore } from './queryStore.ts'
import type { Client } from './transport.ts'
import { HELLO_KEY } from './useHello.ts'

interface Props {
  readonly client: Client
  readonly store: QueryStore
  readonly children: ReactNode
}

/** Gives the pages below one connection and keeps its answers up to date from the change stream. */
export function DeskProvider({ client, store, children }: Props) {
  const [live, setLive] = useState<LiveState>('connecting')

  useEffect(() => {
    const stop = new AbortController()
    let connectedBefore = false
    // From 0 the host answers with one `refetch` if it cannot resume; the first pages are then read anew.
    const start = async (): Promise<void> => {
      const since = await client.system.hello({}).then(({ seq }) => seq, () => 0)
      await follow(
        client,
        since,
        {
          change: (change) => store.changed(change.topics),
          state(state) {
            setLive(state)
            if (state !== 'live') return
            // The host may be another version after a break: ask it again, and what failed meanwhile.
            if (connectedBefore) store.refetch(HELLO_KEY)
            store.retryFailed()
            connectedBefore = true
          },
        },
        stop.signal,
      )
    }
    void start()
    return () => stop.abort()
  }, [client, store])

  const desk = useMemo<Desk>(() => ({ client, store, live }), [client, store, live])
  return <DeskContext value={desk}>{children}</DeskContext>
}

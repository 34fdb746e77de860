import type { Change } from '../../contract/system.ts'
import type { Client } from './transport.ts'

/** `connecting` before the first connection, `lost` while reconnecting after one. */
export type LiveState = 'connecting' | 'live' | 'lost'

export interface LiveListener {
  change(change: Change): void
  state(state: LiveState): void
}

const FIRST_WAIT = 500
const LONGEST_WAIT = 10_000

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}

/**
 * Follows the change stream from `since`, reconnecting with growing pauses and resuming after the last
 * change seen. Ends when `signal` is aborted.
 */
export async function follow(client: Client, since: number, listener: LiveListener, signal: AbortSignal): Promise<void> {
  let seen = since
  let wait = FIRST_WAIT
  while (!signal.aborted) {
    try {
      const changes = await client.changes.watch({ since: seen }, { signal })
      listener.state('live')
      wait = FIRST_WAIT
      for await (const change of changes) {
        seen = change.seq
        listener.change(change)
      }
    } catch {
      // A stream ends by throwing or by ending; either way it is lost and tried again.
    }
    if (signal.aborted) return
    listener.state('lost')
    await pause(wait, signal)
    wait = Math.min(wait * 2, LONGEST_WAIT)
  }
}

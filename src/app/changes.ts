import { EventEmitter, on } from 'node:events'
import type { Change } from '../contract/system.ts'

/** How many changes are held for a desk that comes back; an older point answers with `refetch`. */
const HELD = 512

/** Tells every desk that something changed: a sequence number and topics, never data. */
export interface ChangeHub {
  /** The number of the newest change; 0 before the first. */
  seq(): number
  publish(station: string, topics: Change['topics']): void
  /** Changes after `since`, then live ones until the signal aborts. */
  watch(since: number, signal: AbortSignal | undefined): AsyncGenerator<Change, void>
}

/** A hub that lives as long as its backend. */
export function createChangeHub(): ChangeHub {
  const emitter = new EventEmitter()
  emitter.setMaxListeners(0)
  const held: Change[] = []
  let seq = 0

  function missed(since: number): Change[] {
    const oldest = held[0]?.seq ?? seq + 1
    if (since > seq || since + 1 < oldest) return [{ seq, station: '', topics: ['refetch'] }]
    return held.filter((change) => change.seq > since)
  }

  return {
    seq: () => seq,
    publish(station, topics) {
      seq += 1
      const change: Change = { seq, station, topics }
      held.push(change)
      if (held.length > HELD) held.shift()
      emitter.emit('change', change)
    },
    async *watch(since, signal) {
      // Listening starts before the backlog is read, so that nothing falls between the two.
      const live = on(emitter, 'change', signal === undefined ? {} : { signal })
      try {
        let last = since
        for (const change of missed(since)) {
          last = change.seq
          yield change
        }
        for await (const [change] of live as AsyncIterable<[Change]>) {
          if (change.seq > last) yield change
        }
      } catch (error) {
        if (signal?.aborted !== true) throw error
      }
    },
  }
}

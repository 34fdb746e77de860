import type { BoardItem, RunStatus } from '../../contract/tracker.ts'
import { overdueWord, SOON_MINUTES, STATE_SIGNS } from '../../core/tracker/due.ts'
import { MINUTE, ms } from '../../core/tracker/time.ts'

/**
 * How an item stands at the host's present `now` (ms), between two answers of the backend: what was told stays, but time
 * goes on, and an open item becomes due and late by itself.
 */
export function liveStatus({ status, dueAt }: Pick<BoardItem, 'status' | 'dueAt'>, now: number): RunStatus {
  const { state, begun } = status
  if (state === 'done' || dueAt === undefined || !begun) return status
  if (state === 'deferred' && now < ms(dueAt)) return status
  const late = now - ms(dueAt)
  if (late > 0) {
    const minutes = Math.floor(late / MINUTE)
    return { state: 'overdue', begun, sign: STATE_SIGNS.overdue, word: overdueWord(minutes), minutes }
  }
  const left = Math.ceil(-late / MINUTE)
  if (left > SOON_MINUTES) return status
  return { state: 'due-soon', begun, sign: STATE_SIGNS['due-soon'], word: `还有 ${left} 分`, minutes: left }
}

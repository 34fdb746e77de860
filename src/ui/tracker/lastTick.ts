import { useSyncExternalStore } from 'react'
import type { RunAnswer } from '../../contract/tracking.ts'
import { UNDO_MS } from '../../core/tracker/judge.ts'
import { shortText, stepOf } from '../../core/tracker/missing.ts'
import type { Waiting } from './outbox.ts'

/** The tick this desk made last, while it can be taken back without a reason. */
export interface LastTick {
  readonly run: string
  readonly step: string
  readonly words: string
  /** Until when (host's time, ms). */
  readonly until: number
}

let last: LastTick | undefined
const listeners = new Set<() => void>()

/** Notes what an acknowledged act means for the undo bar. */
export function noteTick({ outcome, view }: RunAnswer, { event }: Waiting): void {
  if (outcome === 'refused' || outcome === 'already') return
  if (event.kind === 'run.tick') {
    const { step } = event.body
    const at = stepOf(view.state, step)?.history.at(-1)?.recordedAt
    const text = view.procedure.steps.find(({ id }) => id === step)?.text.text ?? ''
    if (at === undefined) return
    last = { run: event.run, step, words: `${view.title}：${shortText(text)}`, until: Date.parse(at) + UNDO_MS }
  } else if (last?.run === event.run) last = undefined
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The last tick of this desk, or undefined. */
export function useLastTick(): LastTick | undefined {
  return useSyncExternalStore(subscribe, () => last)
}

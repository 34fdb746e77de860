import { useCallback } from 'react'
import { announce } from '../../announce.ts'
import { useDesk } from '../../client/desk.ts'
import { failureOf } from '../../client/failure.ts'
import type { RunView } from '../../../contract/tracking.ts'
import { useAsOf } from '../../router/context.ts'
import { nextStep } from '../../tracker/run/stepView.ts'
import { useOutbox } from '../../tracker/useOutbox.ts'
import { runKey } from '../../tracker/useRun.ts'
import { useActOn } from '../../tracker/useRunAct.ts'

/** The way to tick the first open step of a run from the board. */
export function useTickNext(): (run: string) => Promise<void> {
  const { client, store } = useDesk()
  const asOf = useAsOf()
  const box = useOutbox()
  const act = useActOn()
  return useCallback(
    async (run) => {
      try {
        const view = store.state<RunView>(runKey(run, asOf)).value ?? (await client.run.get({ run, asOf }))
        const step = nextStep(view, box.sheets().waiting.filter(({ event }) => event.run === run))
        if (step === undefined) {
          announce(view.state.missing[0]?.sentence ?? '这一项的步骤都做完了。')
          return
        }
        act(run, 'run.tick', { step: step.id })
      } catch (error) {
        announce(failureOf(error).sentence)
      }
    },
    [client, store, asOf, box, act],
  )
}

import { useState } from 'react'
import { useMe } from '../../client/useMe.ts'
import { usePeople } from '../../client/usePeople.ts'
import { useNavigate } from '../../router/context.ts'
import { after, keepState, keptStates } from './steps.ts'
import type { StepId, StepStates } from './steps.ts'

export interface Setup {
  readonly states: StepStates
  /** A step was filled in: on to the next one. */
  readonly saved: (step: StepId) => void
  readonly later: (step: StepId) => void
}

/** How far the wizard is, out of what the host says and what this browser remembers. */
export function useSetup(): Setup {
  const me = useMe().value
  const people = usePeople().value
  const go = useNavigate()
  const [remembered, setRemembered] = useState(keptStates)
  const states: StepStates = {
    ...remembered,
    ...(me?.firstRun === false ? { first: 'saved' as const } : {}),
    ...((people?.length ?? 0) > 1 ? { people: 'saved' as const } : {}),
  }
  const move = (step: StepId, state: 'saved' | 'later'): void => {
    setRemembered(keepState(step, state))
    go(`/setup/${after(step)}`)
  }
  return { states, saved: (step) => move(step, 'saved'), later: (step) => move(step, 'later') }
}

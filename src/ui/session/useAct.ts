import { useCallback } from 'react'
import { failureOf } from '../client/failure.ts'
import { useSignIn } from './signInContext.ts'
import type { Acted } from './signInContext.ts'

/**
 * Runs an act. Where it needs a sign-in the sign-in opens over the page, and the act goes on afterwards:
 * nothing typed is lost. What went wrong comes back as a sentence; nothing is thrown.
 */
export function useAct(): <T>(run: () => Promise<T>) => Promise<Acted<T>> {
  const { ask } = useSignIn()
  return useCallback(
    async <T>(run: () => Promise<T>): Promise<Acted<T>> => {
      try {
        return { ok: true, value: await run() }
      } catch (error) {
        const failure = failureOf(error)
        if (failure.code !== 'UNAUTHORIZED' || !(await ask({ reason: failure.sentence, isSwitch: false }))) return { ok: false, failure }
      }
      try {
        return { ok: true, value: await run() }
      } catch (error) {
        return { ok: false, failure: failureOf(error) }
      }
    },
    [ask],
  )
}

import { useState } from 'react'
import type { SignInOutcome } from '../../contract/session.ts'
import { announce } from '../announce.ts'
import { useDesk } from '../client/desk.ts'
import { failureOf } from '../client/failure.ts'
import { hostNow } from '../client/hostClock.ts'
import { ME_KEY } from '../client/useMe.ts'
import { rememberBadge } from './recentBadges.ts'

/** Stands for no PIN at all in a first sign-in: the host asks for a new one then. No PIN looks like it. */
const NO_PIN = '-'

export type Stage = 'pin' | 'choose'

export interface SignInForm {
  readonly stage: Stage
  readonly busy: boolean
  /** What the host said to the last try. */
  readonly said: string
  /** Until when (host's ms) this badge number is locked out; 0 when it is not. */
  readonly lockedUntil: number
  readonly signIn: (badge: string, pin: string) => Promise<void>
  readonly choose: (badge: string, pin: string) => Promise<void>
  readonly restart: () => void
}

/** Signing in at this desk: a try with a PIN, and where the host asks for it the choice of a new one. */
export function useSignInForm(done: () => void, first: Stage = 'pin'): SignInForm {
  const { client, store } = useDesk()
  const [stage, setStage] = useState(first)
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState('')
  const [lockedUntil, setLockedUntil] = useState(0)
  /** The one-time code that the new PIN replaces. Only in memory. */
  const [current, setCurrent] = useState('')

  function settle(badge: string, outcome: SignInOutcome): void {
    setLockedUntil(outcome.outcome === 'locked' ? Date.parse(outcome.until) : 0)
    if (outcome.outcome === 'choose-pin') setStage('choose')
    if (outcome.outcome !== 'signed-in') {
      setSaid(outcome.sentence)
      return
    }
    rememberBadge(badge.trim().toUpperCase())
    announce(outcome.sentence)
    store.put(ME_KEY, outcome.me)
    done()
  }

  async function run(badge: string, ask: () => Promise<SignInOutcome>): Promise<void> {
    if (busy || lockedUntil > hostNow()) return
    setBusy(true)
    setSaid('')
    try {
      settle(badge, await ask())
    } catch (error) {
      setSaid(failureOf(error).sentence)
    }
    setBusy(false)
  }

  return {
    stage,
    busy,
    said,
    lockedUntil,
    async signIn(badge, pin) {
      setCurrent(pin)
      await run(badge, () => client.session.signIn({ badge, pin: pin === '' ? NO_PIN : pin }))
    },
    choose: (badge, pin) =>
      run(badge, async () => {
        if (current === '') return client.session.setPin({ badge, pin })
        const outcome = await client.session.setPin({ badge, pin, current })
        // Whoever has no PIN yet may have typed something before: then there is nothing to replace.
        return outcome.outcome === 'wrong' && outcome.triesLeft === null ? client.session.setPin({ badge, pin }) : outcome
      }),
    restart() {
      setStage('pin')
      setSaid('')
      setLockedUntil(0)
      setCurrent('')
    },
  }
}

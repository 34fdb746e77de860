import { useMemo, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { SignInContext } from './signInContext.ts'
import type { Asked, SignIn } from './signInContext.ts'

/** Holds whether the sign-in is open over the page, and who waits for it. */
export function SignInProvider({ children }: { readonly children: ReactNode }) {
  const [asked, setAsked] = useState<Asked>()
  const waiting = useRef<((signedIn: boolean) => void)[]>([])
  const signIn = useMemo<SignIn>(
    () => ({
      asked,
      ask(next) {
        setAsked(next)
        return new Promise((resolve) => waiting.current.push(resolve))
      },
      end(signedIn) {
        setAsked(undefined)
        for (const resolve of waiting.current.splice(0)) resolve(signedIn)
      },
    }),
    [asked],
  )
  return <SignInContext value={signIn}>{children}</SignInContext>
}

import { createContext, use } from 'react'
import type { Failure } from '../client/failure.ts'

/** Why the sign-in is open, and what follows. */
export interface Asked {
  /** What cannot be done without it, as a sentence; empty when it was simply opened. */
  readonly reason: string
  /** Another person takes over from whoever sits here. */
  readonly isSwitch: boolean
}

export interface SignIn {
  readonly asked: Asked | undefined
  /** Opens the sign-in over the page, which stays as it is. True once somebody has signed in, false when it was closed. */
  readonly ask: (asked: Asked) => Promise<boolean>
  /** Closes it. */
  readonly end: (signedIn: boolean) => void
}

export const SignInContext = createContext<SignIn | undefined>(undefined)

/** Opens the sign-in from anywhere. Only under SignInProvider. */
export function useSignIn(): SignIn {
  const signIn = use(SignInContext)
  if (signIn === undefined) throw new Error('useSignIn needs a SignInProvider above it')
  return signIn
}

/** What became of an act. */
export type Acted<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure }

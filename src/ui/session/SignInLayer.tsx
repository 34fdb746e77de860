import { lazy, Suspense } from 'react'
import { useSignIn } from './signInContext.ts'

const SignInDialog = lazy(() => import('./SignInDialog.tsx'))

/** The sign-in, while it is open. */
export function SignInLayer() {
  const { asked, end } = useSignIn()
  return <Suspense>{asked !== undefined && <SignInDialog asked={asked} end={end} />}</Suspense>
}

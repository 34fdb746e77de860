import { Button } from 'react-aria-components/Button'
import { useSignIn } from '../session/signInContext.ts'

/** Says what needs a sign-in, and opens it over the page. */
export function SignInHere({ children }: { readonly children: string }) {
  const { ask } = useSignIn()
  return (
    <p className="run-hint">
      {children}{' '}
      <Button className="button" onPress={() => void ask({ reason: '', isSwitch: false })}>
        登录
      </Button>
    </p>
  )
}

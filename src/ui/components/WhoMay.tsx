import { Button } from 'react-aria-components/Button'
import { useMay } from '../client/useMe.ts'
import { useSignIn } from '../session/signInContext.ts'

/** Who may do what is not offered here, and the way to sign in. Nothing where it is allowed. */
export function WhoMay({ operation }: { readonly operation: string }) {
  const { sentence, nobody } = useMay(operation)
  const { ask } = useSignIn()
  if (sentence === '') return null
  return (
    <p className="muted">
      {sentence}{' '}
      {nobody && (
        <Button className="button" onPress={() => void ask({ reason: sentence, isSwitch: false })}>
          登录
        </Button>
      )}
    </p>
  )
}

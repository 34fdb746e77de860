import { Button } from 'react-aria-components/Button'
import type { Failure } from '../client/failure.ts'
import './States.css'

interface Props {
  readonly failure: Failure
  readonly onRetry?: () => void
}

/** What could not be read, in a sentence, and the way to try again. */
export function ErrorState({ failure, onRetry }: Props) {
  return (
    <div className="state" role="alert">
      <p className="state-text">{failure.sentence}</p>
      {onRetry !== undefined && failure.code !== 'NOT_FOUND' && (
        <Button className="button" onPress={onRetry}>
          重试
        </Button>
      )}
    </div>
  )
}

import { Button } from 'react-aria-components/Button'
import type { SignedIn } from '../../../contract/session.ts'
import { UNDO_MS } from '../../../core/tracker/judge.ts'
import { useNow } from '../useNow.ts'
import type { Act } from '../useRunAct.ts'
import type { Line } from './stepView.ts'

interface Props {
  readonly line: Line
  readonly person: SignedIn | null
  readonly act: Act
  /** Ten seconds are over: a reason is needed. */
  readonly onLate: () => void
}

/** Ten seconds to take one's own tick back without a reason, by the host's clock. */
export function UndoTick({ line, person, act, onLate }: Props) {
  const now = useNow()
  const last = line.state.history.at(-1)
  if (line.state.settling === 'open' || last === undefined) return null
  const left = Date.parse(last.recordedAt) + UNDO_MS - now
  const own = last.to === 'ticked' && person !== null && last.actor.id === person.id
  return own && left > 0 ? (
    <Button className="button button-small" onPress={() => act('run.untick', { step: line.id })}>
      撤销（{Math.ceil(left / 1000)} 秒内不用理由）
    </Button>
  ) : (
    <Button className="button button-small" onPress={onLate}>
      撤销
    </Button>
  )
}

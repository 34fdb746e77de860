import { Button } from 'react-aria-components/Button'
import type { StepState } from '../../../contract/runs.ts'
import type { ProcedureStep } from '../../../contract/tracker.ts'
import type { Act } from '../useRunAct.ts'
import { useNow } from '../useNow.ts'
import { countdown, spanInWords, timeInWords } from '../words.ts'

interface Props {
  readonly clock: NonNullable<ProcedureStep['clock']>
  readonly state: StepState
  readonly frozen: boolean
  readonly act: Act
}

function Running({ from }: { readonly from: string }) {
  const now = useNow()
  return <strong className="run-clock-running">{countdown(now - Date.parse(from))}</strong>
}

/** The clock of a 四个及时 step: its start and its stop are registered, never guessed. */
export function StepClock({ clock, state, frozen, act }: Props) {
  const last = state.clock.at(-1)
  const before = state.clock.at(-2)
  const byItself = clock.start === '时段开始'
  const running = last?.edge === 'start'
  return (
    <p className="run-clock">
      <span className="muted small">
        计时：从{clock.start}，到{clock.stop}
      </span>
      {running && <Running from={last.at} />}
      {last?.edge === 'stop' && (
        <span className="run-clock-took">
          {before?.edge === 'start' ? spanInWords(Date.parse(last.at) - Date.parse(before.at)) : `${timeInWords(last.at)} 止`}
        </span>
      )}
      {!frozen && !running && !byItself && (
        <Button className="button button-small" onPress={() => act('run.clock', { step: state.id, edge: 'start' })}>
          {last === undefined ? '' : '再'}登记：{clock.start}
        </Button>
      )}
      {!frozen && (running || (byItself && last === undefined)) && (
        <Button className="button button-small" onPress={() => act('run.clock', { step: state.id, edge: 'stop' })}>
          登记：{clock.stop}
        </Button>
      )}
    </p>
  )
}

import { ReasonForm } from '../ReasonForm.tsx'
import type { Act } from '../useRunAct.ts'
import { CorrectionForm } from './CorrectionForm.tsx'
import { DeferForm } from './DeferForm.tsx'
import type { StepMove } from './StepMenu.tsx'
import type { Line } from './stepView.ts'

interface Props {
  readonly move: StepMove
  readonly line: Line
  readonly act: Act
  readonly close: () => void
}

/** Asks for what a move needs: mostly a reason. */
export function StepForm({ move, line, act, close }: Props) {
  const step = line.id
  const then = (done: (reason: string) => void) => (reason: string) => {
    done(reason)
    close()
  }
  switch (move) {
    case 'untick':
      return <ReasonForm focus label="撤销的理由" action="撤销" onCancel={close} onSubmit={then((reason) => act('run.untick', { step, reason }))} />
    case 'not-applicable':
      return (
        <ReasonForm focus label="为什么不适用" action="不适用" onCancel={close} onSubmit={then((reason) => act('run.not-applicable', { step, reason }))} />
      )
    case 'skip':
      return <ReasonForm focus label="为什么跳过" action="跳过" onCancel={close} onSubmit={then((reason) => act('run.skip', { step, reason }))} />
    case 'note':
      return <ReasonForm focus label="备注" action="记下" onCancel={close} onSubmit={then((text) => act('run.note', { step, text }))} />
    case 'defer':
      return <DeferForm act={act} step={step} close={close} />
    default:
      return <CorrectionForm line={line} act={act} close={close} />
  }
}

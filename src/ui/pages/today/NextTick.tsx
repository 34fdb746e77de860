import { useId } from 'react'
import { usePerson } from '../../tracker/usePerson.ts'
import { nextStep } from '../../tracker/run/stepView.ts'
import { useWaiting } from '../../tracker/useOutbox.ts'
import { useRun } from '../../tracker/useRun.ts'
import { useAct } from '../../tracker/useRunAct.ts'
import '../../tracker/run/StepRow.css'
import '../../tracker/shared.css'

/** The next open step of a run with its box: one click ticks it, and the step after it takes its place. */
export function NextTick({ run }: { readonly run: string }) {
  const label = useId()
  const { value: view } = useRun(run)
  const { waiting } = useWaiting(run)
  const person = usePerson()
  const act = useAct(run)
  if (view === undefined) return null
  const step = nextStep(view, waiting)
  if (step === undefined) {
    const [first] = view.state.missing
    const owed = waiting.length === 0 && first !== undefined && first.what !== 'step'
    return owed ? <p className="board-owed">◷ {first.what === 'answer' ? '还有必答没有填' : '还有文书没有登记'}</p> : null
  }
  const onlyPolice = step.by === '民警' && person !== null && !person.roles.includes('officer')
  return (
    <div className="board-tick">
      <input
        type="checkbox"
        className="tick-box"
        tabIndex={-1}
        checked={false}
        disabled={onlyPolice}
        aria-labelledby={label}
        onChange={() => act('run.tick', { step: step.id })}
      />
      <span id={label} className="board-step">
        {step.text.text.replaceAll('**', '')}
      </span>
    </div>
  )
}

import { useId } from 'react'
import type { BoardItem } from '../../../contract/tracker.ts'
import { usePerson } from '../../tracker/usePerson.ts'
import { useWaiting } from '../../tracker/useOutbox.ts'
import { useAct } from '../../tracker/useRunAct.ts'
import '../../tracker/shared.css'

/** The next open step of a run with its box: one click ticks it, and the step after it takes its place. */
export function NextTick({ item }: { readonly item: BoardItem }) {
  const label = useId()
  const { waiting } = useWaiting(item.run)
  const person = usePerson()
  const act = useAct(item.run)
  const { open: step, owes } = item
  if (step === undefined) return owes === undefined ? null : <p className="board-owed">◷ {owes === 'answer' ? '还有必答没有填' : '还有文书没有登记'}</p>
  const sent = waiting.some(({ event }) => 'step' in event.body && event.body.step === step.id)
  const onlyPolice = step.by === '民警' && person !== null && !person.roles.includes('officer')
  return (
    <div className="board-tick" data-waiting={sent ? '' : undefined}>
      <input
        type="checkbox"
        className="tick-box"
        tabIndex={-1}
        checked={sent}
        disabled={onlyPolice || sent}
        aria-labelledby={label}
        onChange={() => act('run.tick', { step: step.id })}
      />
      <span id={label} className="board-step">
        {step.text}
      </span>
    </div>
  )
}

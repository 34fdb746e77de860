import { useId, useState } from 'react'
import type { PersonRef } from '../../../contract/people.ts'
import type { SignedIn } from '../../../contract/session.ts'
import type { RunAct } from '../../../contract/tracking.ts'
import { Prose } from '../../pages/handbook/parts/Prose.tsx'
import { entryPath } from '../../router/address.ts'
import { Link } from '../../router/Link.tsx'
import { KindTag } from '../KindTag.tsx'
import { Unsaved } from '../Unsaved.tsx'
import type { Act } from '../useRunAct.ts'
import { StepAnswer } from './StepAnswer.tsx'
import { StepClock } from './StepClock.tsx'
import { StepDocument } from './StepDocument.tsx'
import { StepForm } from './StepForm.tsx'
import { StepHistory } from './StepHistory.tsx'
import { StepMenu } from './StepMenu.tsx'
import type { StepMove } from './StepMenu.tsx'
import { anchorOf, hasPage } from './stepView.ts'
import type { Line } from './stepView.ts'
import { UndoTick } from './UndoTick.tsx'
import './StepRow.css'

interface Props {
  readonly line: Line
  readonly number: number
  readonly person: SignedIn | null
  readonly people: readonly PersonRef[]
  /** Events of this step that the host has not acknowledged. */
  readonly waiting: readonly RunAct[]
  /** Nothing may be changed but by a correction slip. */
  readonly settled: boolean
  /** Nobody acts here: a past day, or a reader without a sign-in. */
  readonly readOnly: boolean
  readonly act: Act
}

/** One step of a run: a box to tick, what it asks for, what became of it. */
export function StepRow({ line, number, person, people, waiting, settled, readOnly, act }: Props) {
  const label = useId()
  const [move, setMove] = useState<StepMove>()
  const { step, followUp, state, by } = line
  const ticking = waiting.some(({ kind }) => kind === 'run.tick')
  const onlyPolice = by === '民警' && person !== null && !person.roles.includes('officer')
  const frozen = readOnly || (settled && followUp === undefined)
  const done = state.settling !== 'open' && state.settling !== 'deferred'

  function tick(): void {
    if (state.settling === 'ticked') setMove('untick')
    else act('run.tick', { step: line.id })
  }

  return (
    <li className="run-step" data-settling={state.settling} data-waiting={waiting.length > 0 ? '' : undefined}>
      <input
        type="checkbox"
        className="tick-box"
        checked={done || ticking}
        disabled={frozen || onlyPolice || ticking || state.settling === 'skipped' || state.settling === 'not-applicable'}
        aria-labelledby={label}
        onChange={tick}
      />
      <div className="run-step-body">
        <p className="run-step-text" id={label}>
          <span className="run-step-number">{number}</span>
          {step?.kind !== undefined && <KindTag kind={step.kind} />}
          {step === undefined ? (followUp?.text ?? line.id) : <Prose text={step.text} inline />}
        </p>
        <p className="run-step-facts">
          {by === '民警' && <span className="run-step-by">{onlyPolice ? '须由民警办理' : '由民警'}</span>}
          {step?.timeLimit !== undefined && <span>时限：{step.timeLimit}</span>}
          {followUp !== undefined && <span>依据：{followUp.basis}</span>}
          {step !== undefined && hasPage(step) && (
            <Link to={entryPath(step.entry, anchorOf(step))} aria-label={`第 ${number} 步的手册原文`}>
              手册
            </Link>
          )}
          {waiting.length > 0 && <Unsaved />}
          {!frozen && !ticking && <UndoTick line={line} person={person} act={act} onLate={() => setMove('untick')} />}
        </p>
        {step?.clock !== undefined && <StepClock clock={step.clock} state={state} frozen={frozen} act={act} />}
        {step?.answer !== undefined && (
          <StepAnswer step={step} state={state} frozen={frozen || onlyPolice} people={people} waiting={waiting} act={act} />
        )}
        <StepDocument line={line} frozen={frozen || onlyPolice} people={people} act={act} />
        <StepHistory state={state} people={people} />
        {move !== undefined && <StepForm move={move} line={line} act={act} close={() => setMove(undefined)} />}
      </div>
      {!readOnly && <StepMenu line={line} settled={settled && followUp === undefined} onMove={setMove} number={number} />}
    </li>
  )
}

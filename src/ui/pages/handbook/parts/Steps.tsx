import { Fragment } from 'react'
import type { Step as StepOf } from '../../../../contract/entries.ts'
import { Step } from './Step.tsx'
import './Steps.css'

interface Props {
  readonly entry: string
  readonly steps: readonly StepOf[]
}

/** A procedure, numbered through; a pause stands as a line of its own between its groups. */
export function Steps({ entry, steps }: Props) {
  return (
    <ol className="steps">
      {steps.map((step, index) => (
        <Fragment key={step.id}>
          <Step entry={entry} step={step} number={index + 1} />
          {step.pauseAfter === true && index < steps.length - 1 && (
            <li className="steps-pause">
              <span>停一下：以上各步确认做完，再往下</span>
            </li>
          )}
        </Fragment>
      ))}
    </ol>
  )
}

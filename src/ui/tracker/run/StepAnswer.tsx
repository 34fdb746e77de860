import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import type { PersonRef } from '../../../contract/people.ts'
import type { StepState } from '../../../contract/runs.ts'
import type { ProcedureStep } from '../../../contract/tracker.ts'
import type { RunAct } from '../../../contract/tracking.ts'
import { ChoiceRow } from '../ChoiceRow.tsx'
import { ReasonForm } from '../ReasonForm.tsx'
import type { Act } from '../useRunAct.ts'
import { actorInWords, timeInWords } from '../words.ts'

interface Props {
  readonly step: ProcedureStep
  readonly state: StepState
  readonly frozen: boolean
  readonly people: readonly PersonRef[]
  readonly waiting: readonly RunAct[]
  readonly act: Act
}

/** The required answer of a step: one of a few, or a few words. Earlier answers stay legible. */
export function StepAnswer({ step, state, frozen, people, waiting, act }: Props) {
  const [chosen, setChosen] = useState<string>()
  const [editing, setEditing] = useState(false)
  const last = state.answers.at(-1)
  const sent = waiting.find((event) => event.kind === 'run.answer')
  const question = step.answer?.replaceAll(' / ', '、') ?? ''
  const asksReason = step.choices.find(({ value }) => value === chosen)?.needsReason === true
  const open = !frozen && (last === undefined || editing) && sent === undefined

  function give(value: string, reason?: string): void {
    act('run.answer', { step: step.id, value, ...(reason === undefined ? {} : { reason }) })
    setChosen(undefined)
    setEditing(false)
  }

  return (
    <div className="run-asked">
      {last === undefined && !open && <p className="run-owed">必答：{question}</p>}
      {state.answers.map((answer, index) => (
        <p key={answer.event} className="run-given" data-replaced={index < state.answers.length - 1 ? '' : undefined}>
          <span className="run-given-name">必答</span>
          {answer.value}
          {answer.reason !== undefined && `（${answer.reason}）`}
          <span className="muted small">
            {' '}
            {timeInWords(answer.at)} {actorInWords(answer.actor, people)}
          </span>
        </p>
      ))}
      {!open && !frozen && last !== undefined && sent === undefined && (
        <Button className="button button-small" onPress={() => setEditing(true)}>
          改填
        </Button>
      )}
      {open && step.choices.length > 0 && (
        <>
          <ChoiceRow
            label="必答"
            value={chosen ?? null}
            choices={step.choices.map(({ value }) => ({ value, label: value }))}
            onChange={(value) => {
              if (step.choices.find((each) => each.value === value)?.needsReason === true) setChosen(value)
              else give(value)
            }}
          />
          {asksReason && chosen !== undefined && (
            <ReasonForm focus label={`「${chosen}」的理由`} action="填好" onSubmit={(reason) => give(chosen, reason)} />
          )}
        </>
      )}
      {open && step.choices.length === 0 && <ReasonForm label={`必答：${question}`} action="填好" onSubmit={(value) => give(value)} />}
    </div>
  )
}

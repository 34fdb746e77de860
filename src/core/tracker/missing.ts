import type { Missing, RunState, StepState } from '../../contract/runs.ts'
import type { Procedure, ProcedureStep } from '../../contract/tracker.ts'
import { documentName, documentOwed } from './procedure.ts'

/** The answer that counts: the last one given. */
export function answerOf(step: StepState | undefined): string | undefined {
  return step?.answers.at(-1)?.value
}

/** The state of a step; undefined for one the run does not have. */
export function stepOf(state: Pick<RunState, 'steps'>, id: string): StepState | undefined {
  return state.steps.find((step) => step.id === id)
}

/** A step in a sentence: its first words, enough to find it. */
export function shortText(text: string): string {
  const plain = text.replaceAll('**', '')
  const first = plain.split(/[，。；：]/)[0] ?? plain
  return first.length > 24 ? `${first.slice(0, 24)}……` : first
}

function owedBy(step: ProcedureStep, state: StepState): Missing[] {
  const name = shortText(step.text.text)
  const lacks: Missing[] = []
  const add = (what: Missing['what'], sentence: string) => lacks.push({ step: step.id, what, sentence })
  const { settling } = state
  if (settling === 'open') add('step', `「${name}」还没有确认，请勾选，或者写明理由标为不适用。`)
  if (settling === 'deferred') add('step', `「${name}」已顺延，做完以后再结束。`)
  const answer = answerOf(state)
  // 不适用 waives a question, but not one that has to end in one of a few outcomes, unless the step itself begins with 若.
  const asked = step.answer !== undefined && (settling !== 'not-applicable' || (step.choices.length > 0 && !step.conditional))
  if (asked && answer === undefined) {
    const how = step.choices.length > 0 ? `请从${step.choices.map(({ value }) => value).join('、')}中选一项` : '请填写'
    add('answer', `「${name}」的必答「${step.answer ?? ''}」还没有回答，${how}。`)
  }
  if (settling !== 'not-applicable' && documentOwed(step, answer) && state.documents.length === 0) {
    add('document', `「${name}」的文书「${documentName(step) ?? ''}」还没有登记，开具以后请登记。`)
  }
  return lacks
}

/** What stands between a run and its closing, in the order of the procedure. Follow-ups do not block it. */
export function missingOf(procedure: Procedure, state: Pick<RunState, 'steps'>): Missing[] {
  return procedure.steps.flatMap((step) => {
    const found = stepOf(state, step.id)
    return found === undefined ? [] : owedBy(step, found)
  })
}

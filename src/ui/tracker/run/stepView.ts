import type { FollowUp, StepState } from '../../../contract/runs.ts'
import type { ProcedureStep } from '../../../contract/tracker.ts'
import type { RunView } from '../../../contract/tracking.ts'
import { documentName, documentOwed } from '../../../core/tracker/procedure.ts'

/** A line of a run: a step of the procedure, or a follow-up that an answer opened. */
export interface Line {
  readonly id: string
  readonly by: ProcedureStep['by']
  readonly state: StepState
  /** Absent for a follow-up. */
  readonly step?: ProcedureStep
  readonly followUp?: FollowUp
}

/** The lines of a run, in order. */
export function linesOf({ procedure, state }: Pick<RunView, 'procedure' | 'state'>): Line[] {
  const stateOf = (id: string): StepState =>
    state.steps.find((each) => each.id === id) ?? { id, settling: 'open', history: [], answers: [], documents: [], clock: [] }
  return [
    ...procedure.steps.map((step) => ({ id: step.id, by: step.by, step, state: stateOf(step.id) })),
    ...state.followUps.map((followUp) => ({ id: followUp.id, by: followUp.by, followUp, state: stateOf(followUp.id) })),
  ]
}

/** The document a step asks for now, without its citation; undefined where none is owed. */
export function owedDocument(line: Line): string | undefined {
  const { step, state } = line
  if (step === undefined || !documentOwed(step, state.answers.at(-1)?.value)) return undefined
  return documentName(step)
}

/** The step's id on its own page: a checklist of several reminders puts the reminder's number before it. */
export function anchorOf({ entry, id }: ProcedureStep): string {
  const number = entry.replace(/^.*\//, '')
  return entry.startsWith('safety-reminders/') && id.startsWith(`${number}-`) ? id.slice(number.length + 1) : id
}

/** Whether a step came from a page one can open: the station's own items have none. */
export function hasPage({ entry }: Pick<ProcedureStep, 'entry'>): boolean {
  return !/\/S\d+$/.test(entry)
}

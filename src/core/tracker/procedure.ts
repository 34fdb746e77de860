import type { Entry, ReminderEntry, Step } from '../../contract/entries.ts'
import type { EntryId } from '../../contract/common.ts'
import type { Choice, Procedure, ProcedureStep, RoutineItem } from '../../contract/tracker.ts'

/** A question with ` / ` between its answers is a choice; `不成立（理由）` is one that needs a reason. */
export function choicesOf(answer: string | undefined): Choice[] {
  const parts = (answer ?? '').split(' / ')
  if (parts.length < 2) return []
  return parts.map((part) => ({ value: part.replace('（理由）', '').trim(), needsReason: part.includes('（理由）') }))
}

function group(steps: readonly Step[], entry: EntryId, first: number): ProcedureStep[] {
  let at = first
  return steps.map((step) => {
    const { pauseAfter } = step
    const made: ProcedureStep = {
      ...step,
      entry,
      group: at,
      choices: choicesOf(step.answer),
      conditional: /^(?:\*\*)?若/.test(step.text.text),
    }
    if (pauseAfter === true) at += 1
    return made
  })
}

/** The procedure of an entry that has steps; null for offences, posts and chapters. A situation is read-do, a routine says itself. */
export function procedureOf(entry: Entry): Procedure | null {
  if (entry.kind === 'offence' || entry.kind === 'post' || entry.kind === 'chapter') return null
  return {
    title: entry.title,
    mode: entry.kind === 'situation' ? 'read-do' : entry.kind === 'routine' ? entry.mode : 'do-confirm',
    parts: [{ entry: entry.id, version: entry.version }],
    steps: group(entry.steps, entry.id, 0),
  }
}

/** The procedure of a routine item as the station's customisation left it. */
export function procedureOfItem(item: RoutineItem): Procedure {
  return {
    title: item.title,
    mode: item.mode,
    parts: [{ entry: item.entry, version: item.version }],
    steps: group(item.steps, item.entry, 0),
  }
}

/**
 * The checklist of a category of reminders, run for a case: all their steps, a pause after each reminder.
 * A step's id is the reminder's number and its own (`04-separate`).
 */
export function procedureOfCategory(category: string, reminders: readonly ReminderEntry[]): Procedure {
  let first = 0
  const steps = reminders.flatMap((reminder) => {
    const number = reminder.id.replace(/^.*\//, '')
    const made = group(
      reminder.steps.map((step) => ({ ...step, id: `${number}-${step.id}` })),
      reminder.id,
      first,
    )
    first = (made.at(-1)?.group ?? first) + 1
    return made
  })
  return { title: category, mode: 'do-confirm', parts: reminders.map(({ id, version }) => ({ entry: id, version })), steps }
}

/** A document's name without the citation that stands behind it. */
export function documentName(step: ProcedureStep): string | undefined {
  return step.document?.replace(/（[^（）]*《.*$/, '').trim()
}

/** Whether the document of a step is owed: one that only one answer names (出具告诫书) is owed with that answer only. */
export function documentOwed(step: ProcedureStep, answer: string | undefined): boolean {
  const name = documentName(step)
  if (name === undefined) return false
  const naming = step.choices.filter(({ value }) => value.includes(name))
  return naming.length === 0 || naming.some(({ value }) => value === answer)
}

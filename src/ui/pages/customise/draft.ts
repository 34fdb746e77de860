import type { ItemChange, OwnItem, OwnStep } from '../../../contract/customisation.ts'
import type { RoutineItem } from '../../../contract/tracker.ts'
import type { CustomisationDraft, CustomiseView } from '../../../contract/tracking.ts'

export type OwnDraft = Omit<OwnItem, 'version'>

/** What the station runs under last, as the start of a new draft. */
export function startOf({ saved, earliest }: CustomiseView): CustomisationDraft {
  const last = saved.at(-1)
  const own = (last?.own ?? []).map((item): OwnDraft => without(item, 'version'))
  return { from: earliest, changes: last?.changes ?? [], own }
}

/** What a draft says about an item of the handbook. */
export function changeOf(draft: CustomisationDraft, item: string): ItemChange {
  return draft.changes.find((change) => change.item === item) ?? { item }
}

/** The draft with one item changed; a change that says nothing is left out. */
export function withChange(draft: CustomisationDraft, change: ItemChange): CustomisationDraft {
  const others = draft.changes.filter(({ item }) => item !== change.item)
  return { ...draft, changes: Object.keys(change).length === 1 ? others : [...others, change] }
}

/** An object without one of its fields. */
export function without<T extends object, K extends keyof T>(whole: T, field: K): Omit<T, K> {
  const rest: Partial<T> = { ...whole }
  delete rest[field]
  return rest as Omit<T, K>
}

/** The change with a field as the handbook has it left out. */
export function setTime(change: ItemChange, item: RoutineItem, at: string): ItemChange {
  return at === item.at ? without(change, 'at') : { ...change, at }
}

/** See `setTime`; minutes after opening. */
export function setDue(change: ItemChange, item: RoutineItem, due: number): ItemChange {
  return due === item.due ? without(change, 'due') : { ...change, due }
}

/** Turns a step of the handbook on or off. */
export function setStep(change: ItemChange, step: string, on: boolean): ItemChange {
  const off = (change.stepsOff ?? []).filter((id) => id !== step)
  const stepsOff = on ? off : [...off, step]
  return stepsOff.length === 0 ? without(change, 'stepsOff') : { ...change, stepsOff }
}

/** Adds a step of the station's own at the end. */
export function addStep(change: ItemChange, step: Omit<OwnStep, 'id'>): ItemChange {
  const added = change.stepsAdded ?? []
  return { ...change, stepsAdded: [...added, { step: { ...step, id: freeId('own', added.map((each) => each.step.id)) } }] }
}

/** Takes a step of the station's own out again. */
export function dropStep(change: ItemChange, step: string): ItemChange {
  const stepsAdded = (change.stepsAdded ?? []).filter((each) => each.step.id !== step)
  return stepsAdded.length === 0 ? without(change, 'stepsAdded') : { ...change, stepsAdded }
}

/** The first id of a kind that is not taken: `own-1`, `own-2` … */
export function freeId(kind: string, taken: readonly string[]): string {
  let number = 1
  while (taken.includes(`${kind}-${number}`)) number += 1
  return `${kind}-${number}`
}

/** The number of the station's next own item; numbers that were ever used are not given again. */
export function nextOwnId({ saved }: CustomiseView, draft: CustomisationDraft): string {
  const used = [...saved.flatMap((each) => each.own), ...draft.own].map(({ id }) => Number(id.slice(1)))
  return `s${Math.max(0, ...used) + 1}`
}

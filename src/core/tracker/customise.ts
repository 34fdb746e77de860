import type { Customisation, ItemChange, OwnItem, OwnStep } from '../../contract/customisation.ts'
import type { Step } from '../../contract/entries.ts'
import type { DutyDay, PostRef, RoutineItem } from '../../contract/tracker.ts'

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** A station's words are shown as they stand: never as markup. */
function step({ text, ...rest }: OwnStep): Step {
  return { ...rest, text: { html: text.replace(/[&<>"]/g, (char) => ESCAPES[char] ?? char), text } }
}

function refs(ids: readonly string[], posts: readonly PostRef[]): PostRef[] {
  return ids.flatMap((id) => posts.find((post) => post.id === id) ?? [])
}

/** Steps that are off go, with their pause handed to the step before; added ones stand where they were put, in order. */
function stepsOf(steps: readonly Step[], change: ItemChange): Step[] {
  const off = change.stepsOff ?? []
  const kept: Step[] = []
  for (const each of steps) {
    const last = kept.at(-1)
    if (!off.includes(each.id)) kept.push(each)
    else if (each.pauseAfter === true && last !== undefined) kept[kept.length - 1] = { ...last, pauseAfter: true }
  }
  for (const { after, step: own } of change.stepsAdded ?? []) {
    const place = after === undefined ? -1 : kept.findIndex(({ id }) => id === after)
    kept.splice(place < 0 ? kept.length : place + 1, 0, step(own))
  }
  return kept
}

function changed(item: RoutineItem, change: ItemChange, posts: readonly PostRef[]): RoutineItem {
  return {
    ...item,
    at: change.at ?? item.at,
    posts: change.posts === undefined ? item.posts : refs(change.posts, posts),
    due: change.due ?? item.due,
    escalate: change.escalate ?? item.escalate,
    steps: stepsOf(item.steps, change),
  }
}

function own(item: OwnItem, posts: readonly PostRef[]): RoutineItem {
  return {
    ...item,
    own: true,
    entry: `command-room/routine/${item.id.toUpperCase()}`,
    posts: refs(item.posts, posts),
    steps: item.steps.map(step),
  }
}

/** The customisation a duty day runs under: the latest `from` not after it, of several the one saved last; null without one. */
export function customisationOn(all: readonly Customisation[], day: DutyDay): Customisation | null {
  return all
    .filter(({ from }) => from <= day)
    .reduce<Customisation | null>((best, each) => {
      if (best === null || each.from > best.from) return each
      return each.from === best.from && Date.parse(each.savedAt) >= Date.parse(best.savedAt) ? each : best
    }, null)
}

/** The routine as a customisation leaves it; what names something that does not exist changes nothing (the linter says so). */
export function customise(
  items: readonly RoutineItem[],
  customisation: Customisation | null,
  posts: readonly PostRef[],
): RoutineItem[] {
  if (customisation === null) return [...items]
  const kept = items.flatMap((item) => {
    const change = customisation.changes.find((each) => each.item === item.id)
    if (change === undefined) return [item]
    return change.off === true ? [] : [changed(item, change, posts)]
  })
  return [...kept, ...customisation.own.map((each) => own(each, posts))]
}

/** The routine of a duty day: the handbook's as the customisation of that day leaves it. */
export function routineOn(
  day: DutyDay,
  items: readonly RoutineItem[],
  all: readonly Customisation[],
  posts: readonly PostRef[],
): RoutineItem[] {
  return customise(items, customisationOn(all, day), posts)
}

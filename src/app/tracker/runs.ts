import type { Instant } from '../../contract/common.ts'
import type { RunEvent, RunEventOf, RunState, RunSubject } from '../../contract/runs.ts'
import { postId } from '../../contract/tracker.ts'
import type { DutyConfig, DutyDay, Occurrence, PostRef, Procedure, RoutineItem, RunTimes } from '../../contract/tracker.ts'
import { instantOf } from '../../core/clock.ts'
import type { BoardRun } from '../../core/tracker/board.ts'
import { customisationOn, customise } from '../../core/tracker/customise.ts'
import { dutyDayEnd, dutyDayOf } from '../../core/tracker/dutyDay.ts'
import { applyEvent, emptyRun } from '../../core/tracker/fold.ts'
import { occurrencesOn } from '../../core/tracker/recurrence.ts'
import { postsOf } from '../people/posts.ts'
import type { TrackerDeps } from './deps.ts'
import { dayOfRun } from './record.ts'
import type { StationRecord } from './record.ts'
import { dutyOf, settingsOn, setUpAt } from './settings.ts'
import type { DaySettings } from './settings.ts'
import { itemOf } from './texts.ts'
import type { Texts } from './texts.ts'

/** A slot of the board as the application holds it. */
export interface SlotRun extends BoardRun {
  /** The customisation it runs under. */
  readonly customisation: string | undefined
}

/** Any run that has been found: a slot's (with its occurrence) or a matter's. */
export interface FoundRun {
  readonly run: string
  readonly title: string
  readonly subject: RunSubject
  readonly times: RunTimes
  readonly procedure: Procedure
  readonly state: RunState
  readonly day: DutyDay
  readonly slot: SlotRun | null
}

interface Folded {
  readonly procedure: Procedure
  readonly events: number
  readonly state: RunState
}

/** Days whose slots and settings are held. */
const DAYS_HELD = 70
/** After every day there is: the settings as they stand now. */
const LAST = '9999-12-31'

const isOpening = (event: RunEvent): event is RunEventOf<'run.opened'> => event.kind === 'run.opened'

/** The runs of one station, folded out of its record and kept as long as their events are. */
export function createRuns(deps: TrackerDeps, texts: Texts, record: StationRecord) {
  const { clock, library, store } = deps
  const allPosts = postsOf(library)
  const folded = new WeakMap<readonly RunEvent[], Folded>()
  /** The state before the first event, one for each procedure. */
  const blank = new Map<string, { readonly state: RunState }>()
  const slots = new Map<string, Promise<Occurrence[]>>()

  const today = (): DutyDay => dutyDayOf(instantOf(clock), dutyOf(settings(LAST)))

  /** Settings and posts of a day are asked for with every run: reckoned once for each day and state of the record. */
  const reckonedDays = new Map<string, { readonly settings: DaySettings; readonly posts: PostRef[] }>()
  function about(day: DutyDay): { readonly settings: DaySettings; readonly posts: PostRef[] } {
    const key = `${day} ${record.settings.length}`
    const known = reckonedDays.get(key)
    if (known !== undefined) return known
    const settings = settingsOn(day, record.settings)
    const made = { settings, posts: postsIn(settings) }
    reckonedDays.set(key, made)
    const [oldest] = reckonedDays.keys()
    if (reckonedDays.size > DAYS_HELD && oldest !== undefined) reckonedDays.delete(oldest)
    return made
  }

  const settings = (day: DutyDay): DaySettings => about(day).settings
  /** The posts in use on a day, in the order of the board; the six where none was chosen. */
  const posts = (day: DutyDay): PostRef[] => about(day).posts

  function postsIn({ posts: chosen }: DaySettings): PostRef[] {
    return allPosts.flatMap(({ id, title }) => {
      const known = postId.safeParse(id)
      return known.success && (chosen.length === 0 || chosen.includes(id)) ? [{ id: known.data, title }] : []
    })
  }

  function fold(procedure: Procedure, events: readonly RunEvent[]): RunState {
    if (events.length === 0) {
      const key = `${procedure.title} ${procedure.parts.map(({ version }) => version).join(' ')} ${procedure.steps.map(({ id }) => id).join(' ')}`
      const known = blank.get(key) ?? { state: emptyRun(procedure) }
      blank.set(key, known)
      return known.state
    }
    const known = folded.get(events)
    const same = known?.procedure === procedure && known.events <= events.length ? known : { events: 0, state: emptyRun(procedure) }
    if (same.events === events.length) return same.state
    const state = events.slice(same.events).reduce((now, event) => applyEvent(procedure, now, event), same.state)
    folded.set(events, { procedure, events: events.length, state })
    return state
  }

  /** The handbook's routine and the profile's mechanisms of a day, before the station's own changes. */
  async function items(day: DutyDay): Promise<RoutineItem[]> {
    const { profile, dropped } = settings(day)
    // A day that is over keeps the edition it ended under.
    const hash = day >= today() ? null : await store.editions.at(dutyDayEnd(day, dutyOf(settings(day))))
    const kept = (await texts.routine(hash)).filter(({ id }) => {
      const folder = id.split('/').at(-2)
      return folder === 'routine' || (folder === profile && !dropped.includes(id))
    })
    return kept.map(itemOf)
  }

  function customisation(day: DutyDay) {
    return customisationOn(record.customisations, day)
  }

  async function reckoned(day: DutyDay): Promise<Occurrence[]> {
    const inUse = posts(day)
    const ids = inUse.map(({ id }) => id)
    return occurrencesOn(day, customise(await items(day), customisation(day), inUse), dutyOf(settings(day))).filter(({ post }) => ids.includes(post.id))
  }

  /** Reckoned once for each day and state of the settings: every tick asks for them. */
  function occurrences(day: DutyDay): Promise<Occurrence[]> {
    const key = `${day} ${day >= today()} ${record.settings.length} ${record.customisations.length}`
    const known = slots.get(key)
    if (known !== undefined) return known
    const made = reckoned(day)
    slots.set(key, made)
    const [oldest] = slots.keys()
    if (slots.size > DAYS_HELD && oldest !== undefined) slots.delete(oldest)
    return made
  }

  /** A slot that was opened: by the text and the customisation it was opened with. */
  async function opened(day: DutyDay, opening: RunEventOf<'run.opened'>, events: readonly RunEvent[]): Promise<SlotRun | null> {
    const { subject, times, customisation: changed } = opening.body
    if (subject.type !== 'slot') return null
    const item = await texts.openedItem(opening.body, record.customisations, posts(day))
    const post = allPosts.find(({ id }) => id === subject.post)
    if (item === null) return null
    const procedure = texts.ofItem(item, changed)
    const occurrence: Occurrence = { run: opening.run, day, post: { id: subject.post, title: post?.title ?? subject.post }, item, times }
    return { occurrence, procedure, state: fold(procedure, events), customisation: changed }
  }

  /** A slot as it was opened, or as the routine has it; null for one that is neither. */
  async function slotOf(of: DutyDay, occurrence: Occurrence | undefined, own: readonly RunEvent[]): Promise<SlotRun | null> {
    const opening = own.find(isOpening)
    const asOpened = opening === undefined ? null : await opened(of, opening, own)
    if (asOpened !== null || occurrence === undefined) return asOpened
    const changed = customisation(of)?.id
    const procedure = texts.ofItem(occurrence.item, changed)
    return { occurrence, procedure, state: fold(procedure, own), customisation: changed }
  }

  /** Every run of a day: what the routine has, and what was opened and is in it no longer. */
  async function day(of: DutyDay): Promise<SlotRun[]> {
    const events = await record.day(of)
    const planned = await occurrences(of)
    const runs: (SlotRun | null)[] = []
    for (const occurrence of planned) runs.push(await slotOf(of, occurrence, events.get(occurrence.run) ?? []))
    const known = new Set(planned.map(({ run }) => run))
    for (const [run, own] of events) if (!known.has(run)) runs.push(await slotOf(of, undefined, own))
    return runs.filter((run) => run !== null)
  }

  async function matter(run: string): Promise<FoundRun | null> {
    const events = await record.run(run)
    const opening = events.find(isOpening)
    if (opening === undefined) return null
    const procedure = await texts.ofMatter(opening.body)
    if (procedure === null) return null
    const { title, subject, times } = opening.body
    const day = dutyDayOf(opening.recordedAt, dutyOf(settings(LAST)))
    return { run, title, subject, times, procedure, state: fold(procedure, events), day, slot: null }
  }

  async function slot(run: string): Promise<SlotRun | null> {
    const of = dayOfRun(run)
    if (of === null) return null
    const own = await record.run(run)
    const occurrence = (await occurrences(of)).find((each) => each.run === run)
    return slotOf(of, occurrence, own)
  }

  function foundSlot(found: SlotRun): FoundRun {
    const { occurrence, procedure, state } = found
    const { run, item, post, times, day } = occurrence
    const subject: RunSubject = { type: 'slot', day, item: item.id, post: post.id, slot: item.slot }
    return { run, title: procedure.title, subject, times: state.opened?.times ?? times, procedure, state, day, slot: found }
  }

  return {
    today,
    settings,
    duty: (of: DutyDay): DutyConfig => dutyOf(settings(of)),
    setUp: (): Instant | null => setUpAt(record.settings),
    posts,
    items,
    customisation,
    day,
    slot,
    fold,
    /** A run by its id; null when the station has none of the kind. */
    async find(run: string): Promise<FoundRun | null> {
      if (dayOfRun(run) === null) return matter(run)
      const found = await slot(run)
      return found === null ? null : foundSlot(found)
    },
  }
}
export type Runs = ReturnType<typeof createRuns>

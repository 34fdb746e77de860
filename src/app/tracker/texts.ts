import type { EntryId } from '../../contract/common.ts'
import type { Customisation } from '../../contract/customisation.ts'
import type { Entry, ReminderEntry, RoutineEntry } from '../../contract/entries.ts'
import type { RunEventOf } from '../../contract/runs.ts'
import type { StationProcedure } from '../../contract/station.ts'
import type { PostRef, Procedure, RoutineItem } from '../../contract/tracker.ts'
import { customise } from '../../core/tracker/customise.ts'
import { procedureOf, procedureOfCategory, procedureOfItem } from '../../core/tracker/procedure.ts'
import { routineItem } from '../../core/tracker/recurrence.ts'
import type { TrackerDeps } from './deps.ts'

type Text = Entry | StationProcedure

/** A station's own mechanism bears its profile's name, so that its runs are never another's. */
export function itemOf(entry: RoutineEntry): RoutineItem {
  const item = routineItem(entry)
  const folder = entry.id.split('/').at(-2) ?? 'routine'
  return folder === 'routine' ? item : { ...item, id: `${folder}-${item.id}` }
}

const isEntry = (text: Text): text is Entry => 'kind' in text

/** A station's procedure has no time of its own; as an item only its steps are used. */
function procedureOfText(text: Text): Procedure | null {
  if (isEntry(text)) return procedureOf(text)
  const { id, version, title, mode, steps } = text
  return procedureOfItem({ id: 'procedure', entry: id, version, own: false, repeat: 'day', at: '', slot: '', title, posts: [], due: 1, escalate: [], mode, steps })
}

/** Every text a run may go by, in the version it was opened with: the edition's own, or what the store has kept. */
export function createTexts({ library, store }: Pick<TrackerDeps, 'library' | 'store'>) {
  const { edition } = library
  const own = new Map<EntryId, Text>(edition.stations.flatMap(({ routines, procedures }) => [...routines, ...procedures].map((each) => [each.id, each] as const)))
  const older = new Map<string, Promise<Text | null>>()
  const procedures = new Map<string, Procedure | null>()
  const items = new Map<string, RoutineItem | null>()

  const current = (id: EntryId): Text | null => library.entry(id) ?? own.get(id) ?? null

  async function at(id: EntryId, version: string): Promise<Text | null> {
    const now = current(id)
    if (now?.version === version) return now
    const key = `${id} ${version}`
    const kept = older.get(key) ?? store.editions.body(id, version).then((body) => (body === null ? null : (JSON.parse(body) as Text)))
    older.set(key, kept)
    return kept
  }

  /** The same object for the same text, so that a folded run can be recognised. */
  function remembered<T>(cache: Map<string, T>, key: string, make: () => T): T {
    const known = cache.get(key)
    if (known !== undefined) return known
    const made = make()
    cache.set(key, made)
    return made
  }

  /** The procedure of an item as it stands, one object for each item, version and customisation. */
  function ofItem(item: RoutineItem, customisation: string | undefined): Procedure {
    const key = `item ${item.id} ${item.version} ${customisation ?? ''}`
    return remembered(procedures, key, () => procedureOfItem(item)) ?? procedureOfItem(item)
  }

  /** The item a slot was opened with, customised as it was then; null when its text is gone. */
  async function openedItem(
    opened: RunEventOf<'run.opened'>['body'],
    customisations: readonly Customisation[],
    posts: readonly PostRef[],
  ): Promise<RoutineItem | null> {
    const [part] = opened.parts
    if (opened.subject.type !== 'slot' || part === undefined) return null
    const { item } = opened.subject
    const text = await at(part.entry, part.version)
    return remembered(items, `${item} ${part.version} ${opened.customisation ?? ''}`, () => {
      const changed = customisations.find(({ id }) => id === opened.customisation) ?? null
      const plain = text !== null && isEntry(text) && text.kind === 'routine' ? [itemOf(text)] : []
      return customise(plain, changed, posts).find(({ id }) => id === item) ?? null
    })
  }

  /** The procedure of a matter in the versions it was opened with; null when a text is gone. */
  async function ofMatter({ subject, title, parts }: RunEventOf<'run.opened'>['body']): Promise<Procedure | null> {
    const texts = await Promise.all(parts.map(({ entry, version }) => at(entry, version)))
    const found = texts.filter((text) => text !== null)
    if (found.length < parts.length) return null
    const key = parts.map(({ entry, version }) => `${entry} ${version}`).join(' ')
    return remembered(procedures, `${subject.type} ${key}`, () => {
      const [only] = found
      if (subject.type !== 'case' || subject.category !== title) return only === undefined ? null : procedureOfText(only)
      return procedureOfCategory(subject.category, found.filter((text): text is ReminderEntry => isEntry(text) && text.kind === 'reminder'))
    })
  }

  /** The reminders of a category, in the order of the book. */
  function reminders(category: string): ReminderEntry[] {
    return edition.entries.filter((entry): entry is ReminderEntry => entry.kind === 'reminder' && entry.category === category)
  }

  /** The routine of an edition: today's, or of one the store has kept. */
  async function routine(hash: string | null): Promise<RoutineEntry[]> {
    const isRoutine = (text: Text | null): text is RoutineEntry => text !== null && isEntry(text) && text.kind === 'routine'
    if (hash === null || hash === edition.hash) {
      return [...edition.entries, ...edition.stations.flatMap(({ routines }) => routines)].filter(isRoutine)
    }
    const list = (await store.editions.list(hash)).filter(({ id }) => id.startsWith('command-room/'))
    return (await Promise.all(list.map(({ id, version }) => at(id, version)))).filter(isRoutine)
  }

  return { current, ofItem, openedItem, ofMatter, procedureOfText, reminders, routine }
}
export type Texts = ReturnType<typeof createTexts>

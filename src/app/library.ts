import type { EntryId, HandbookId } from '../contract/common.ts'
import type { Edition, Handbook, PlannedEntry } from '../contract/edition.ts'
import type { Entry } from '../contract/entries.ts'
import type { Citation } from '../contract/law.ts'
import { NotFound } from './errors.ts'

interface Place {
  readonly planned: PlannedEntry
  readonly handbook: HandbookId
  readonly category: string
  readonly index: number
}

/** What a desk reads: an edition (later: with a station's published revisions), indexed for look-up. */
export interface Library {
  readonly edition: Edition
  handbook(id: HandbookId): Handbook
  entry(id: EntryId): Entry | undefined
  place(id: EntryId): Place
  neighbours(id: EntryId): { previous: PlannedEntry | null; next: PlannedEntry | null }
  backlinks(id: EntryId): { id: EntryId; title: string }[]
  summary(id: EntryId): string
  title(id: EntryId): string | undefined
  /** Entries whose basis is the article (`based`) and those that only cite it (`citing`). */
  onArticle(law: string, article: string): { based: Entry[]; citing: Entry[] }
  /** How many entries cite a law. */
  citing(law: string): number
}

function basisOf(entry: Entry): readonly Citation[] {
  return entry.kind === 'offence' ? [...entry.basis, ...entry.tiers.flatMap((tier) => tier.basis)] : []
}

const onArticle = (law: string, article: string) => (citation: Citation) =>
  citation.law === law && citation.article === article

/** Indexes an edition. Unknown ids are NotFound errors with a sentence. */
export function createLibrary(edition: Edition): Library {
  const entries = new Map(edition.entries.map((entry) => [entry.id, entry]))
  const handbooks = new Map(edition.handbooks.map((handbook) => [handbook.id, handbook]))
  const places = new Map<EntryId, Place>()
  const order = new Map<HandbookId, PlannedEntry[]>()
  for (const handbook of edition.handbooks) {
    const list: PlannedEntry[] = []
    for (const category of handbook.categories) {
      for (const planned of category.entries) {
        places.set(planned.id, { planned, handbook: handbook.id, category: category.name, index: list.length })
        list.push(planned)
      }
    }
    order.set(handbook.id, list)
  }
  const backlinks = new Map<EntryId, { id: EntryId; title: string }[]>()
  for (const entry of edition.entries) {
    for (const target of new Set(entry.links.map((link) => link.id))) {
      const list = backlinks.get(target) ?? []
      list.push({ id: entry.id, title: entry.title })
      backlinks.set(target, list)
    }
  }

  function place(id: EntryId): Place {
    const found = places.get(id)
    if (found === undefined) throw new NotFound(`没有编号为 ${id} 的条目。请从目录或者检索进入。`)
    return found
  }

  return {
    edition,
    handbook(id) {
      const found = handbooks.get(id)
      if (found === undefined) throw new NotFound(`没有这本手册：${id}`)
      return found
    },
    entry: (id) => entries.get(id),
    place,
    neighbours(id) {
      const { handbook, index } = place(id)
      const list = order.get(handbook) ?? []
      return { previous: list[index - 1] ?? null, next: list[index + 1] ?? null }
    },
    backlinks: (id) => backlinks.get(id) ?? [],
    summary: (id) => places.get(id)?.planned.summary ?? '',
    title: (id) => places.get(id)?.planned.title,
    onArticle(law, article) {
      const matches = onArticle(law, article)
      const based = edition.entries.filter((entry) => basisOf(entry).some(matches))
      const seen = new Set(based)
      return { based, citing: edition.entries.filter((entry) => !seen.has(entry) && entry.citations.some(matches)) }
    },
    citing: (law) => edition.entries.filter((entry) => entry.citations.some((citation) => citation.law === law)).length,
  }
}

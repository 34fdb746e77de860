import type { EntryId, HandbookId } from '../../contract/common.ts'
import { bigrams } from './bigrams.ts'
import type { SearchDocument } from './documents.ts'
import { unitsOf } from './normalise.ts'
import { foldSyllable } from './pinyin.ts'
import { type Readings, type SyllableTable, firstSound, readingsOf } from './readings.ts'

/** Only the head of a query is compared: it is what a person is sure of. */
const HEAD = 12

interface Title {
  readonly document: SearchDocument
  readonly pairs: ReadonlySet<string>
  readonly characters: ReadonlySet<string>
  readonly letters: string
}

/** Titles in the shapes that nearness is measured in. */
export interface SuggestIndex {
  readonly titles: readonly Title[]
  readonly table: SyllableTable
}

/** Prepares the titles for {@link suggest}. */
export function indexTitles(
  documents: readonly SearchDocument[],
  readings: Readings,
  table: SyllableTable,
): SuggestIndex {
  const titles = documents.map((document) => ({
    document,
    pairs: new Set(bigrams(document.title.norm)),
    characters: new Set(document.title.norm),
    letters: (readingsOf(document.title, readings, table)[0] ?? []).map(foldSyllable).join(''),
  }))
  return { titles, table }
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0
  let shared = 0
  for (const term of a) if (b.has(term)) shared += 1
  return (2 * shared) / (a.size + b.size)
}

/** One row each, kept between calls: this runs over every title. */
const rows = { before: new Uint8Array(256), now: new Uint8Array(256) }

/** Edit distance of two strings of at most 255 characters. */
export function editDistance(a: string, b: string): number {
  let { before, now } = rows
  for (let j = 0; j <= b.length; j += 1) before[j] = j
  for (let i = 1; i <= a.length; i += 1) {
    now[0] = i
    const unit = a.charCodeAt(i - 1)
    for (let j = 1; j <= b.length; j += 1) {
      const change = (before[j - 1] ?? 0) + (unit === b.charCodeAt(j - 1) ? 0 : 1)
      const shift = 1 + Math.min(before[j] ?? 0, now[j - 1] ?? 0)
      now[j] = Math.min(change, shift)
    }
    const swap = before
    before = now
    now = swap
  }
  return before[b.length] ?? 0
}

function likeness(letters: string, title: string): number {
  const head = title.slice(0, letters.length + 1)
  const longer = Math.max(letters.length, head.length)
  return longer === 0 ? 0 : 1 - editDistance(letters, head) / longer
}

function lettersOf(needle: string, table: SyllableTable): string {
  const syllables = unitsOf(needle).map((unit) => foldSyllable(firstSound(table, unit.text)))
  return syllables.join('').slice(0, HEAD)
}

/**
 * The nearest titles for a query that found nothing, so that the search never ends
 * in an empty page: shared bigrams count most, then shared characters, then sound.
 */
export function suggest(
  index: SuggestIndex,
  needle: string,
  limit: number,
  scope?: HandbookId,
): { id: EntryId; title: string }[] {
  if (needle === '') return []
  const pairs = new Set(bigrams(needle))
  const characters = new Set(needle)
  const letters = lettersOf(needle, index.table)
  const titles = index.titles.filter(({ document }) => scope === undefined || document.handbook === scope)
  const shared = titles.map((title) => Math.max(overlap(pairs, title.pairs), 0.7 * overlap(characters, title.characters)))
  /* Sound is compared only where writing has too little in common: it is the dear part. */
  const enough = shared.filter((score) => score > 0).length >= limit
  return titles
    .map(({ document, letters: read }, at) => ({
      document,
      score: Math.max(shared[at] ?? 0, enough ? 0 : 0.6 * likeness(letters, read)),
    }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.document.index - b.document.index)
    .slice(0, limit)
    .map(({ document }) => ({ id: document.entry.id, title: document.entry.title }))
}

import type { HandbookId } from '../../contract/common.ts'
import type { Citation } from '../../contract/law.ts'
import { queryTerms } from './bigrams.ts'
import type { SearchDocument } from './documents.ts'
import { rankOf } from './levels.ts'
import { type Match, COMMON_SAYING, better, matchLiteral } from './match.ts'
import { pinyinLetters } from './pinyin.ts'
import { type ProvisionIndex, matchProvision } from './provisions.ts'
import type { Ranked, Ranker } from './ranker.ts'
import { type ReadingIndex, matchLetters, matchSound } from './readings.ts'
import { scan } from './scan.ts'
import { type SynonymEntry, matchSynonyms } from './synonyms.ts'

/** A near entry must reach this share of the best near entry's score: below it is noise. */
const NEAR_SHARE = 0.3

/** What has been indexed so far; without a ranker the plain scan answers. */
export interface Parts {
  readonly documents: () => readonly SearchDocument[]
  readonly provisions: () => ProvisionIndex
  readonly readings: () => ReadingIndex
  readonly synonyms: () => readonly SynonymEntry[]
  readonly ranker: Ranker | undefined
}

/** A query in the shapes it is looked up in. */
export interface Asked {
  readonly typed: string
  readonly needle: string
  readonly words: readonly string[]
  readonly citation: Citation | undefined
  readonly scope: HandbookId | undefined
  readonly limit: number
}

class Found {
  readonly #best = new Map<number, Match>()

  add(match: Match): void {
    const { index } = match.document
    this.#best.set(index, better(this.#best.get(index), match))
  }

  has(document: SearchDocument): boolean {
    return this.#best.has(document.index)
  }

  all(): Match[] {
    return [...this.#best.values()]
  }
}

function inScope(document: SearchDocument, scope: HandbookId | undefined): boolean {
  return scope === undefined || document.handbook === scope
}

/** Entries containing the query, or all its words, in any field. */
function literal(parts: Parts, ranked: readonly Ranked[], asked: Asked): Match[] {
  const { needle, words, scope } = asked
  /* Without a single bigram (`1 a`) the index cannot propose anybody. */
  if (parts.ranker === undefined || queryTerms(needle).length === 0) {
    return scan(parts.documents(), needle, words, scope)
  }
  const candidates = words.length > 1 ? ranked : ranked.filter((row) => row.candidate)
  return candidates.flatMap(({ document }) => {
    const match = inScope(document, scope) ? matchLiteral(document, needle, words) : undefined
    return match === undefined ? [] : [match]
  })
}

/**
 * What the index proposes and which of it contains the query. Bodies are looked into
 * only when names do not fill the answer already: they rank below every name.
 */
function propose(parts: Parts, asked: Asked): { ranked: Ranked[]; contained: Match[] } {
  const named = parts.ranker?.rank(asked.needle, 'names') ?? []
  const inNames = literal(parts, named, asked)
  if (parts.ranker === undefined || inNames.length >= asked.limit) return { ranked: named, contained: inNames }
  const ranked = parts.ranker.rank(asked.needle, 'anywhere')
  return ranked.length === 0 ? { ranked: named, contained: inNames } : { ranked, contained: literal(parts, ranked, asked) }
}

/** Entries that share only some of the query's bigrams, as far as they come close to the best of them. */
function partial(found: Found, ranked: readonly Ranked[], asked: Asked): Match[] {
  const rest = ranked.filter(({ document }) => inScope(document, asked.scope) && !found.has(document))
  const least = (rest[0]?.score ?? 0) * NEAR_SHARE
  const near: Match[] = []
  for (const row of rest) {
    if (row.score < least || near.length >= asked.limit) break
    near.push(toPartial(row))
  }
  return near
}

function toPartial({ document, terms }: Ranked): Match {
  const shown = `${document.title.norm}\n${document.aliases.map((alias) => alias.norm).join('\n')}\n${document.body}`
  const needles = terms.filter((term) => shown.includes(term))
  const inTitle = needles.some((term) => document.title.norm.includes(term))
  const reason =
    needles.length === 0
      ? COMMON_SAYING
      : inTitle
        ? ({ kind: 'title', text: '标题中有一部分' } as const)
        : ({ kind: 'body', text: '正文中有一部分' } as const)
  return { document, level: 'partial', order: 0, reason, needles }
}

/**
 * Finds entries in every way a query can be meant, the best way of each, in no order.
 * Sound is tried only where the query as typed names nothing.
 */
export function collect(parts: Parts, asked: Asked): { matches: Match[]; scoreOf: (document: SearchDocument) => number } {
  const { typed, needle, citation, scope } = asked
  const found = new Found()
  const { ranked, contained } = propose(parts, asked)
  const scores = new Map(ranked.map((row) => [row.document.index, row.score]))
  if (citation !== undefined) {
    for (const match of matchProvision(parts.provisions(), citation, scope)) found.add(match)
  }
  for (const match of contained) found.add(match)
  for (const match of matchSynonyms(parts.synonyms(), needle)) {
    if (inScope(match.document, scope)) found.add(match)
  }
  const letters = pinyinLetters(typed)
  if (letters !== undefined) for (const match of matchLetters(parts.readings(), letters, scope)) found.add(match)
  else if (!found.all().some((match) => rankOf(match.level) <= rankOf('alias-inside'))) {
    for (const match of matchSound(parts.readings(), needle, scope)) found.add(match)
  }
  if (citation === undefined) for (const match of partial(found, ranked, asked)) found.add(match)
  return { matches: found.all(), scoreOf: (document) => scores.get(document.index) ?? 0 }
}

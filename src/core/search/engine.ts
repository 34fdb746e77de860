import type { HandbookId } from '../../contract/common.ts'
import type { Handbook, LawChange, PlannedEntry, Synonym } from '../../contract/edition.ts'
import type { Entry } from '../../contract/entries.ts'
import type { Citation } from '../../contract/law.ts'
import type { ProvisionHit, SearchAnswer } from '../../contract/search.ts'
import { renumbered } from '../law/changes.ts'
import { formatCitation } from '../law/format.ts'
import type { LawNames } from '../law/names.ts'
import type { StatusOnDate } from '../law/status.ts'
import { toHit } from './answer.ts'
import { collect } from './collect.ts'
import { type SearchDocument, toDocument } from './documents.ts'
import { compareMatches } from './match.ts'
import { normalise } from './normalise.ts'
import { once } from './once.ts'
import { indexProvisions, readCitation } from './provisions.ts'
import { Ranker } from './ranker.ts'
import { type Readings, type SyllableTable, indexReadings } from './readings.ts'
import { wholeCharacter } from './runs.ts'
import { indexTitles, suggest } from './suggest.ts'
import { prepareSynonym } from './synonyms.ts'

/** A longer query is cut here; the contract refuses it before. */
export const LONGEST_QUERY = 200

/** Words apart are matched one by one up to this many. */
const MOST_WORDS = 8

const SUGGESTIONS = 5

/** What a search is made over: the library at a version, and the law at an act date. */
export interface SearchSource {
  readonly entries: readonly Entry[]
  /** For the number and the second line of a hit. */
  readonly handbooks?: readonly Handbook[]
  readonly synonyms: readonly Synonym[]
  readonly pinyin: Readings
  readonly syllables: SyllableTable
  readonly changes: readonly LawChange[]
  readonly names: LawNames
  /** How a provision stands at the act date. */
  readonly statusOf?: (citation: Citation) => StatusOnDate
}

export interface SearchQuery {
  readonly text: string
  readonly scope?: HandbookId
  readonly limit: number
}

export interface Progress {
  readonly done: number
  readonly total: number
}

export interface Search {
  /** False while {@link Search.query} still answers by a plain scan. */
  ready(): boolean
  /**
   * Builds the index, `slice` entries between two yields, so that the caller can do
   * other work in between. Running it to its end makes the search ready; a second
   * run does nothing.
   */
  build(slice?: number): Generator<Progress, void, undefined>
  /** Answers a query; never throws, whatever was typed. `limit` is the most hits in both blocks together. */
  query(query: SearchQuery): SearchAnswer
}

function plannedOf(handbooks: readonly Handbook[]): Map<string, PlannedEntry> {
  const rows = handbooks.flatMap((handbook) => handbook.categories.flatMap((category) => category.entries))
  return new Map(rows.map((row) => [row.id, row]))
}

/** Everything but the ranker, each made when it is first needed. */
function prepare(source: SearchSource) {
  const documents = once(() => source.entries.map(toDocument))
  return {
    documents,
    provisions: once(() => indexProvisions(documents())),
    readings: once(() => indexReadings(documents(), source.pinyin, source.syllables)),
    titles: once(() => indexTitles(documents(), source.pinyin, source.syllables)),
    planned: once(() => plannedOf(source.handbooks ?? [])),
    // The plain scan needs them too: a first query must not bring another entry first than the second.
    synonyms: once(() => source.synonyms.map((synonym) => prepareSynonym(synonym, documents))),
  }
}

function cutQuery(text: string): string {
  return text.slice(0, wholeCharacter(text, LONGEST_QUERY))
}

function provisionOf(source: SearchSource, citation: Citation): ProvisionHit {
  return {
    citation,
    label: formatCitation(citation),
    note: source.statusOf?.(citation).note ?? '',
    former: renumbered(citation, source.changes),
  }
}

/** Makes a search over a library. Nothing is indexed before {@link Search.build} runs. */
export function createSearch(source: SearchSource): Search {
  const parts = prepare(source)
  let ranker: Ranker | undefined

  function* build(slice = 10): Generator<Progress, void, undefined> {
    if (ranker !== undefined) return
    const total = source.entries.length + source.synonyms.length
    for (const make of [parts.documents, parts.provisions, parts.readings, parts.titles, parts.planned]) {
      make()
      yield { done: 0, total }
    }
    const documents = parts.documents()
    const growing = new Ranker()
    const synonyms = parts.synonyms()
    for (let done = 0; done < total; done += 1) {
      const document: SearchDocument | undefined = documents[done]
      if (document !== undefined) growing.add(document)
      else synonyms[done - documents.length]?.means()
      if ((done + 1) % slice === 0) yield { done: done + 1, total }
    }
    ranker = growing
  }

  function query({ text, scope, limit }: SearchQuery): SearchAnswer {
    const typed = cutQuery(text)
    const needle = normalise(typed)
    const scanned = ranker === undefined
    if (needle === '') return { query: typed, provision: null, hits: [], suggestions: [], scanned }
    const citation = readCitation(typed, source.names)
    const words = [...new Set(typed.split(/\s+/u).map(normalise))].filter((word) => word.length > 1).slice(0, MOST_WORDS)
    const { matches, scoreOf } = collect({ ...parts, ranker }, { typed, needle, words, citation, scope, limit })
    const hits = matches
      .sort((a, b) => compareMatches(a, b, scoreOf))
      .slice(0, limit)
      .map((match) => toHit(match, parts.planned().get(match.document.entry.id)))
    return {
      query: typed,
      provision: citation === undefined ? null : provisionOf(source, citation),
      hits,
      /* A provision without entries still has its own page: no title is near a number. */
      suggestions: hits.length > 0 || citation !== undefined ? [] : suggest(parts.titles(), needle, SUGGESTIONS, scope),
      scanned,
    }
  }

  return { ready: () => ranker !== undefined, build, query }
}

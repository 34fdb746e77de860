import MiniSearch from 'minisearch'
import { indexTerms, queryTerms } from './bigrams.ts'
import type { SearchDocument } from './documents.ts'

/** What MiniSearch says of one entry for one query. */
export interface Ranked {
  readonly document: SearchDocument
  /** BM25 over the bigrams, names weighing most. */
  readonly score: number
  /** Terms of the query that were found. */
  readonly terms: readonly string[]
  /** Every term looked up is there: worth a substring check. */
  readonly candidate: boolean
}

/**
 * Only this many terms of a query are looked up, the rarest: they decide the score
 * anyway, and an entry without one of them cannot contain the query.
 */
const LOOKED_UP = 6

const FIELDS = ['title', 'aliases', 'sayings', 'laws', 'body'] as const
type Field = (typeof FIELDS)[number]

const BOOST: Readonly<Record<Field, number>> = { title: 8, aliases: 5, sayings: 4, laws: 1, body: 1 }

/** The fields that name an entry: few terms, quickly searched. */
const NAMES: Field[] = ['title', 'aliases', 'sayings']

/** Single characters are looked up in titles and aliases only. */
const SINGLES: readonly string[] = ['title', 'aliases']

interface Indexed {
  readonly id: number
  readonly document: SearchDocument
}

function fieldText(document: SearchDocument, field: string): string {
  switch (field) {
    case 'title':
      return document.title.norm
    case 'aliases':
      return document.aliases.map((alias) => alias.norm).join('\n')
    case 'sayings':
      return document.sayings.join('\n')
    case 'laws':
      return document.laws.map((law) => law.norm).join('\n')
    case 'body':
      return document.body
    default:
      return ''
  }
}

/** Longer terms are whole words: they raise an entry, but a phrase may cut through them. */
const PAIR = 2

/**
 * Terms commoner than this share of the entries tell nothing beside a rarer one.
 */
const COMMON = 0.25

/**
 * MiniSearch's tree walks the children of a node one by one, and thousands of Han
 * characters would hang from its root. Spelled in base 32 no node has more than 32:
 * building is several times faster.
 */
function spread32(term: string): string {
  let key = ''
  for (let at = 0; at < term.length; at += 1) key += term.charCodeAt(at).toString(32).padStart(4, '0')
  return key
}

/** MiniSearch over overlapping bigrams: it proposes candidates and scores them, and decides nothing. */
export class Ranker {
  readonly #documents: SearchDocument[] = []
  /** Term → its key in the tree, and in how many entries it stands. */
  readonly #known = new Map<string, { readonly key: string; spread: number; last: number }>()
  readonly #mini = new MiniSearch<Indexed>({
    fields: [...FIELDS],
    extractField: (indexed, field) => (field === 'id' ? String(indexed.id) : fieldText(indexed.document, field)),
    tokenize: (text, field) => this.#tokenize(text, field),
    processTerm: (term) => term,
  })

  #tokenize(text: string, field: string | undefined): string[] {
    const current = this.#documents.length
    return indexTerms(text, field !== undefined && SINGLES.includes(field)).map((term) => {
      let row = this.#known.get(term)
      if (row === undefined) this.#known.set(term, (row = { key: spread32(term), spread: 0, last: -1 }))
      if (row.last !== current) row.spread += 1
      row.last = current
      return row.key
    })
  }

  /** Adds one entry to the index. */
  add(document: SearchDocument): void {
    this.#mini.add({ id: this.#documents.push(document) - 1, document })
  }

  /** The terms worth looking up, rarest first. */
  #choose(terms: readonly string[], possible: boolean): string[] {
    const known = terms
      .map((term) => ({ term, spread: this.#known.get(term)?.spread ?? 0 }))
      .filter(({ spread }) => spread > 0)
      .sort((a, b) => a.spread - b.spread)
    const common = this.#documents.length * COMMON
    /* Where nothing can contain the query, a common term alone only brings noise. */
    const most = possible ? Math.max(known[0]?.spread ?? 0, common) : common
    return known.filter(({ spread }) => spread <= most).slice(0, LOOKED_UP).map(({ term }) => term)
  }

  /** Entries sharing one of the rarest terms with the normalised needle, in their names or anywhere, the best first. */
  rank(needle: string, where: 'names' | 'anywhere'): Ranked[] {
    const all = queryTerms(needle)
    const whole = all.every((term) => this.#known.has(term) || term.length > PAIR)
    const chosen = new Map(this.#choose(all, whole || where === 'names').map((term) => [this.#known.get(term)?.key ?? '', term]))
    if (chosen.size === 0) return []
    const needed = [...chosen.values()].filter((term) => term.length <= PAIR).length
    const results = this.#mini.search(needle, {
      tokenize: () => [...chosen.keys()],
      boost: BOOST,
      fields: where === 'names' ? NAMES : [...FIELDS],
    })
    return results.flatMap(({ id, score, queryTerms: keys }) => {
      const document = this.#documents[Number(id)]
      if (document === undefined) return []
      const terms = keys.flatMap((key) => chosen.get(key) ?? [])
      return [{ document, score, terms, candidate: whole && terms.filter((term) => term.length <= PAIR).length === needed }]
    })
  }
}

import type { Synonym } from '../../contract/edition.ts'
import type { SearchDocument } from './documents.ts'
import type { Level } from './levels.ts'
import { COMMON_SAYING, type Match, matchName } from './match.ts'
import { normalise } from './normalise.ts'
import { once } from './once.ts'

interface Meaning {
  readonly text: string
  readonly norm: string
  /** Entries that bear the word in title or alias, or else in their text. */
  readonly found: readonly { readonly document: SearchDocument; readonly level: Level; readonly order: number }[]
}

/** A synonym with the entries it leads to, worked out when they are first asked for. */
export interface SynonymEntry {
  readonly say: string
  readonly norm: string
  readonly means: () => readonly Meaning[]
}

/** A saying shorter than half of what stands in the book is no hint of it. */
const PART = 0.5

function find(document: SearchDocument, norm: string): { level: Level; order: number } | undefined {
  if (document.title.norm === norm) return { level: 'synonym-title', order: 0 }
  const named = matchName(document, norm)
  const inTitle = named?.reason.kind === 'title'
  if (named !== undefined) return { level: 'synonym-other', order: (inTitle ? 100 : 200) + named.order }
  return document.body.includes(norm) ? { level: 'synonym-other', order: 1000 } : undefined
}

/** Looks up what a synonym means; a word that stands in names is not looked for in bodies. */
function meaningsOf(synonym: Synonym, documents: readonly SearchDocument[]): readonly Meaning[] {
  return synonym.means.map((text) => {
    const norm = normalise(text)
    const all = documents.flatMap((document) => {
      const place = find(document, norm)
      return place === undefined ? [] : [{ document, ...place }]
    })
    const named = all.filter((row) => row.order < 1000)
    return { text, norm, found: named.length > 0 ? named : all }
  })
}

/** Makes a synonym ready to be matched. Only one that is typed looks through the documents, and once. */
export function prepareSynonym(synonym: Synonym, documents: () => readonly SearchDocument[]): SynonymEntry {
  const means = once(() => meaningsOf(synonym, documents()))
  return { say: synonym.say, norm: normalise(synonym.say), means }
}

type Fit = 'equal' | 'contains' | 'begins'

function fitOf(say: string, needle: string): Fit | undefined {
  if (say === needle) return 'equal'
  if (say.length >= 2 && needle.includes(say)) return 'contains'
  return needle.length >= 2 && needle.length >= say.length * PART && say.includes(needle) ? 'begins' : undefined
}

/**
 * Entries that are called otherwise in the book. Only a saying typed out in full
 * counts as exact, and it is repeated in the reason only then.
 */
export function matchSynonyms(entries: readonly SynonymEntry[], needle: string): Match[] {
  const matches: Match[] = []
  for (const { say, norm, means } of entries) {
    const fit = fitOf(norm, needle)
    if (fit === undefined) continue
    for (const [place, meaning] of means().entries()) {
      for (const { document, level, order } of meaning.found) {
        matches.push({
          document,
          level: fit === 'equal' ? level : 'synonym-partial',
          order: order + place * 10 + (fit === 'begins' ? 5000 : 0) + (level === 'synonym-title' ? 0 : 50),
          reason: fit === 'begins' ? COMMON_SAYING : { kind: 'synonym', text: `「${say}」也叫「${meaning.text}」` },
          needles: [meaning.norm],
        })
      }
    }
  }
  return matches
}

import type { MatchReason } from '../../contract/search.ts'
import { isSingle } from './bigrams.ts'
import type { Phrase, SearchDocument } from './documents.ts'
import { type Level, blockOf, rankOf } from './levels.ts'

/** A stretch of a normalised text, end excluded. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** One entry found one way. Several ways may find an entry; the best one is kept. */
export interface Match {
  readonly document: SearchDocument
  readonly level: Level
  /** Order inside a level, lower first: mostly the length of what matched. */
  readonly order: number
  readonly reason: MatchReason
  /** Normalised strings to mark in title and snippet. */
  readonly needles: readonly string[]
  /** Stretches of the normalised title to mark, where the typed letters do not stand in it. */
  readonly marks?: readonly Stretch[]
}

/** The reason for a word that may be typed and is never displayed. */
export const COMMON_SAYING: MatchReason = { kind: 'common-saying', text: '常用说法' }

/** Orders two matches: level, then order within it, then relevance, then the shelf. */
export function compareMatches(a: Match, b: Match, score: (document: SearchDocument) => number): number {
  return (
    rankOf(a.level) - rankOf(b.level) ||
    a.order - b.order ||
    score(b.document) - score(a.document) ||
    a.document.index - b.document.index
  )
}

/** The better of two matches of one entry. */
export function better(a: Match | undefined, b: Match): Match {
  return a === undefined || rankOf(b.level) < rankOf(a.level) || (b.level === a.level && b.order < a.order) ? b : a
}

/** Whether a match belongs to the exact block or to the near one. */
export function blockOfMatch(match: Match): 'exact' | 'near' {
  return blockOf(match.level)
}

function titleLevel(title: string, needle: string): Level | undefined {
  if (title === needle) return 'title-equal'
  if (title.startsWith(needle)) return 'title-prefix'
  return title.includes(needle) ? 'title-inside' : undefined
}

function aliasLevel(alias: string, needle: string): Level | undefined {
  if (alias === needle) return 'alias-equal'
  if (alias.startsWith(needle)) return 'alias-prefix'
  return alias.includes(needle) ? 'alias-inside' : undefined
}

function bestAlias(aliases: readonly Phrase[], needle: string): { level: Level; alias: Phrase } | undefined {
  let best: { level: Level; alias: Phrase } | undefined
  for (const alias of aliases) {
    const level = aliasLevel(alias.norm, needle)
    if (level === undefined) continue
    const difference = best === undefined ? -1 : rankOf(level) - rankOf(best.level)
    if (best === undefined || difference < 0 || (difference === 0 && alias.norm.length < best.alias.norm.length)) {
      best = { level, alias }
    }
  }
  return best
}

/** The title, an alias or a common saying that contains the needle; the best of them. */
export function matchName(document: SearchDocument, needle: string): Match | undefined {
  if (!document.names.includes(needle)) return undefined
  const needles = [needle]
  const level = titleLevel(document.title.norm, needle)
  if (level !== undefined) {
    const text = level === 'title-equal' ? '标题' : '标题中有'
    return { document, level, order: document.title.norm.length, reason: { kind: 'title', text }, needles }
  }
  const named = bestAlias(document.aliases, needle)
  const saying = document.sayings.includes(needle)
  if (named !== undefined && !(saying && rankOf(named.level) > rankOf('saying-equal'))) {
    const reason: MatchReason = { kind: 'alias', text: `又称「${named.alias.text}」` }
    return { document, level: named.level, order: named.alias.norm.length, reason, needles }
  }
  if (saying) return { document, level: 'saying-equal', order: 0, reason: COMMON_SAYING, needles: [] }
  const inside = document.sayings.filter((known) => known.includes(needle)).map((known) => known.length)
  if (inside.length === 0) return undefined
  return { document, level: 'saying-inside', order: Math.min(...inside), reason: COMMON_SAYING, needles: [] }
}

/** A citation's label or the body that contains the needle. */
export function matchText(document: SearchDocument, needle: string): Match | undefined {
  const needles = [needle]
  const law = document.laws.find((line) => line.norm.includes(needle))
  if (law !== undefined) {
    return { document, level: 'law', order: 0, reason: { kind: 'citation', text: `引用${law.text}` }, needles }
  }
  if (!document.body.includes(needle)) return undefined
  return { document, level: 'body', order: 0, reason: { kind: 'body', text: '正文中有' }, needles }
}

function everyWord(document: SearchDocument, words: readonly string[]): Match | undefined {
  const order = document.title.norm.length
  if (words.every((word) => document.title.norm.includes(word))) {
    return { document, level: 'title-words', order, reason: { kind: 'title', text: '标题中有' }, needles: words }
  }
  const found = words.map((word) => matchName(document, word) ?? matchText(document, word))
  if (found.includes(undefined)) return undefined
  const needles = found.flatMap((match) => match?.needles ?? [])
  return { document, level: 'body-words', order: 0, reason: { kind: 'body', text: '各词都有' }, needles }
}

/**
 * The substring check: how an entry contains the query as typed.
 * A single character sees names only; several words apart must all be there.
 */
export function matchLiteral(document: SearchDocument, needle: string, words: readonly string[]): Match | undefined {
  if (needle === '') return undefined
  const named = matchName(document, needle)
  if (isSingle(needle)) return named?.reason.kind === 'common-saying' ? undefined : named
  if (named !== undefined) return named
  const text = matchText(document, needle)
  if (text !== undefined) return text
  return words.length > 1 ? everyWord(document, words) : undefined
}

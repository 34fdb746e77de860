/**
 * The one ranking, best first. What was typed stands before what was meant, a title
 * before an alias, a curated word before the body. `synonym-title` stands above the
 * aliases because the list of synonyms decides between entries that share a word, but
 * never above a title that contains what was typed.
 */
const ORDER = [
  'provision-basis',
  'provision-tier',
  'provision-cited',
  'title-equal',
  'title-prefix',
  'title-inside',
  'synonym-title',
  'alias-equal',
  'saying-equal',
  'alias-prefix',
  'alias-inside',
  'saying-inside',
  'pinyin',
  'initials',
  'synonym-other',
  'title-words',
  'law',
  'body',
  'body-words',
  /* Below here nothing of the query stands in the entry as typed. */
  'provision-neighbour',
  'sound',
  'synonym-partial',
  'partial',
] as const

export type Level = (typeof ORDER)[number]

const RANKS = new Map<string, number>(ORDER.map((level, rank) => [level, rank]))

/** The place of a level in the ranking; 0 is best. */
export function rankOf(level: Level): number {
  return RANKS.get(level) ?? ORDER.length
}

/** Whether a level belongs to the exact block; the rest is labelled 近似. */
export function blockOf(level: Level): 'exact' | 'near' {
  return rankOf(level) < rankOf('provision-neighbour') ? 'exact' : 'near'
}

/**
 * How text becomes index terms: overlapping bigrams, never word segmentation, which
 * loses phrases (STACK: 2–6 %). Every pair of neighbours is a term, whatever its
 * script, so that a phrase cut out of a longer digit run is still found.
 */

const RUN = /[a-z0-9]{3,}/gu

function isBreak(unit: string): boolean {
  return unit === ' ' || unit === '\n' || unit === ''
}

/** Overlapping bigrams of normalised text in order, repeats included; none spans a break. */
export function bigrams(text: string): string[] {
  const terms: string[] = []
  for (let at = 0; at + 1 < text.length; at += 1) {
    const pair = text.slice(at, at + 2)
    if (!isBreak(pair.charAt(0)) && !isBreak(pair.charAt(1))) terms.push(pair)
  }
  return terms
}

/** Latin and digit runs of three and more characters, as whole words. */
export function words(text: string): string[] {
  return text.match(RUN) ?? []
}

/** Index terms of a field; `singles` adds every single character (titles and aliases only). */
export function indexTerms(text: string, singles: boolean): string[] {
  const terms = [...bigrams(text), ...words(text)]
  if (singles) {
    for (const character of new Set(text)) if (!isBreak(character)) terms.push(character)
  }
  return terms
}

/** Whether a text is one character, be it one of the two-unit kind. */
export function isSingle(text: string): boolean {
  return text.length === 1 || (text.length === 2 && (text.codePointAt(0) ?? 0) > 0xffff)
}

/** The distinct terms of a normalised query. A single character asks for itself. */
export function queryTerms(text: string): string[] {
  return isSingle(text) ? [text] : [...new Set([...bigrams(text), ...words(text)])]
}

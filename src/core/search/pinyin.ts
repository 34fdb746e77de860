/**
 * Reading typed letters as toneless syllables. Each syllable may be typed as its
 * initial (`z` or `zh`) or in full, the last one may be unfinished.
 */
export interface Spelling {
  /** Syllables from `start` that the letters used up. */
  readonly used: number
  /** How many of them stand there by their initial only. */
  readonly abbreviated: number
}

/** Longer input is no reading of a title. */
const MOST_LETTERS = 64

/** `lü` is typed `lv`, `nüe` both `nve` and `nue`: one spelling for readings and for input. */
export function foldSyllable(syllable: string): string {
  return syllable.replace(/([nl])ve/gu, '$1ue')
}

/**
 * The letters of a query that can only be pinyin (`ou da`, `lü`), without spaces and
 * apostrophes; undefined when anything else was typed.
 */
export function pinyinLetters(text: string): string | undefined {
  const letters = text.normalize('NFKC').toLowerCase().replaceAll('ü', 'v').replace(/[\s'’]/gu, '')
  if (letters.length > MOST_LETTERS || !/^[a-z][a-z0-9]*$/u.test(letters)) return undefined
  return foldSyllable(letters)
}

/** A syllable with the ways to type it short, interned so that every reading shares it. */
export interface Syllable {
  readonly text: string
  /** `z` and `zh` for `zhang`; a single letter has none. */
  readonly short: readonly string[]
}

const interned = new Map<string, Syllable>()

/** The syllable of this spelling; the same object every time. */
export function syllableOf(spelling: string): Syllable {
  const text = foldSyllable(spelling)
  const known = interned.get(text)
  if (known !== undefined) return known
  const forms = /^[zcs]h/u.test(text) ? [text.slice(0, 1), text.slice(0, 2)] : [text.slice(0, 1)]
  const syllable = { text, short: forms.filter((form) => form !== text) }
  interned.set(text, syllable)
  return syllable
}

/** Cost of leaving a last syllable unfinished after `typed` letters: its initial alone is an abbreviation. */
function costOf(syllable: Syllable, typed: string): number {
  return syllable.short.includes(typed) ? 1 : 0
}

/**
 * Reads all of `letters` along `syllables` from `start`; the reading with the fewest
 * abbreviations wins, then the one with the fewest syllables. Undefined when none fits.
 */
export function spell(letters: string, syllables: readonly Syllable[], start: number): Spelling | undefined {
  let best: Spelling | undefined
  /* Offsets into the letters reached so far, with the fewest abbreviations on the way there. */
  let reached: [offset: number, abbreviated: number][] = [[0, 0]]
  for (let at = start; at < syllables.length && reached.length > 0; at += 1) {
    const syllable = syllables[at]
    if (syllable === undefined) break
    const next: [number, number][] = []
    const step = (offset: number, abbreviated: number) => {
      if (offset === letters.length) {
        if (best === undefined || abbreviated < best.abbreviated) best = { used: at - start + 1, abbreviated }
        return
      }
      const known = next.find((row) => row[0] === offset)
      if (known === undefined) next.push([offset, abbreviated])
      else known[1] = Math.min(known[1], abbreviated)
    }
    for (const [offset, abbreviated] of reached) {
      if (letters.charCodeAt(offset) !== syllable.text.charCodeAt(0)) continue
      if (letters.startsWith(syllable.text, offset)) step(offset + syllable.text.length, abbreviated)
      for (const form of syllable.short) {
        if (letters.startsWith(form, offset)) step(offset + form.length, abbreviated + 1)
      }
      if (letters.length - offset < syllable.text.length) {
        const rest = letters.slice(offset)
        if (syllable.text.startsWith(rest)) step(letters.length, abbreviated + costOf(syllable, rest))
      }
    }
    reached = next
  }
  return best
}

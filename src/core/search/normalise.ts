/**
 * One spelling for everything that is compared: half width, lower case, no marks,
 * no punctuation and no spaces. Two Latin or digit runs that punctuation kept apart
 * stay apart by one space (`10-15` must not become `1015`).
 */
export interface Normalised {
  readonly text: string
  /** For each UTF-16 unit of `text`, where its original character starts. */
  readonly start: readonly number[]
  /** For each UTF-16 unit of `text`, where its original character ends. */
  readonly end: readonly number[]
}

const KEPT = /[\p{L}\p{N}]/u
const folded = new Map<string, string>()

/** Marks go too, so that a composed and a decomposed letter are the same. */
function fold(character: string): string {
  const known = folded.get(character)
  if (known !== undefined) return known
  let kept = ''
  for (const piece of character.normalize('NFKD').toLowerCase().normalize('NFKD')) {
    if (KEPT.test(piece)) kept += piece
  }
  folded.set(character, kept)
  return kept
}

function isHan(unit: number): boolean {
  return unit >= 0x4e00 && unit <= 0x9fff
}

function isWord(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39)
}

function walk(original: string, start?: number[], end?: number[]): string {
  let text = ''
  let gap = -1
  let position = 0
  while (position < original.length) {
    const code = original.charCodeAt(position)
    const plain = isHan(code) || isWord(code)
    const character = plain ? original.charAt(position) : String.fromCodePoint(original.codePointAt(position) ?? 0)
    const kept = plain ? character : fold(character)
    const next = position + character.length
    if (kept === '') {
      if (gap < 0) gap = position
    } else {
      if (gap >= 0 && isWord(kept.charCodeAt(0)) && isWord(text.charCodeAt(text.length - 1))) {
        text += ' '
        start?.push(gap)
        end?.push(position)
      }
      gap = -1
      text += kept
      for (let unit = 0; unit < kept.length; unit += 1) {
        start?.push(position)
        end?.push(next)
      }
    }
    position = next
  }
  return text
}

/** Normalises text for comparison. */
export function normalise(text: string): string {
  return walk(text)
}

/** Normalises text and remembers where every character came from, for highlights. */
export function normaliseMapped(text: string): Normalised {
  const start: number[] = []
  const end: number[] = []
  return { text: walk(text, start, end), start, end }
}

/**
 * The units a reading is aligned to: each Han character by itself, each Latin or
 * digit run as a whole. `at` is the offset in the normalised text.
 */
export function unitsOf(normalised: string): { text: string; at: number }[] {
  const units: { text: string; at: number }[] = []
  for (let at = 0; at < normalised.length; ) {
    let end = at
    while (isWord(normalised.charCodeAt(end))) end += 1
    if (end === at) end = at + ((normalised.codePointAt(at) ?? 0) > 0xffff ? 2 : 1)
    const text = normalised.slice(at, end)
    if (text !== ' ') units.push({ text, at })
    at = end
  }
  return units
}

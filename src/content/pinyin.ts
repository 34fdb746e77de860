import { pinyin } from 'pinyin-pro'
import { normalise, unitsOf } from '../core/search/normalise.ts'
import { HETERONYMS } from './heteronyms.ts'

const LONGEST = Math.max(...Object.keys(HETERONYMS).map((word) => word.length))

/** GB2312 level 1 and 2: lead bytes B0–F7, trail bytes A1–FE. */
const ROWS = { first: 0xb0, last: 0xf7 }
const CELLS = { first: 0xa1, last: 0xfe }

const HAN = /^[\u4e00-\u9fff]$/u

function spellingOf(character: string): string[] {
  return [...new Set(pinyin(character, { toneType: 'none', type: 'array', multiple: true, v: true }))]
}

/** The word of the list that stands at `at`, the longest of several. */
function listed(text: string, at: number): { length: number; syllables: string[] } | undefined {
  for (let length = Math.min(LONGEST, text.length - at); length >= 2; length -= 1) {
    const word = text.slice(at, at + length)
    const reading = Object.hasOwn(HETERONYMS, word) ? HETERONYMS[word] : undefined
    if (reading !== undefined) return { length, syllables: reading.split(' ') }
  }
  return undefined
}

/**
 * The toneless syllables of a name, one per Han character and one per Latin or digit
 * run, aligned with `unitsOf` of its normalised spelling. `ü` is written `v`.
 */
export function readName(name: string): string[] {
  const text = normalise(name)
  const guessed = pinyin(text, { toneType: 'none', type: 'array', v: true })
  const syllables = new Map<number, string>()
  for (let at = 0; at < text.length; ) {
    const word = listed(text, at)
    for (const [offset, syllable] of (word?.syllables ?? []).entries()) syllables.set(at + offset, syllable)
    at += word?.length ?? 1
  }
  return unitsOf(text).map((unit) => {
    const guess = HAN.test(unit.text) ? guessed[unit.at] : undefined
    return syllables.get(unit.at) ?? guess ?? unit.text
  })
}

/** `Edition.pinyin`: every title and alias with its reading. */
export function buildPinyin(names: Iterable<string>): Record<string, string[][]> {
  const readings: Record<string, string[][]> = {}
  for (const name of [...new Set(names)].sort()) readings[name] = [readName(name)]
  return readings
}

function gb2312(): string[] {
  const decoder = new TextDecoder('gb2312')
  const found: string[] = []
  for (let row = ROWS.first; row <= ROWS.last; row += 1) {
    for (let cell = CELLS.first; cell <= CELLS.last; cell += 1) {
      const character = decoder.decode(Uint8Array.of(row, cell))
      if (HAN.test(character)) found.push(character)
    }
  }
  return found
}

/**
 * `Edition.syllables`: the readings of every character of GB2312 and of every character
 * in `names`, the commonest first, for queries mistyped by sound (欧打 → 殴打).
 */
export function buildSyllables(names: Iterable<string> = []): Record<string, string[]> {
  const characters = new Set(gb2312())
  for (const name of names) {
    for (const character of name) if (HAN.test(character)) characters.add(character)
  }
  const table: Record<string, string[]> = {}
  for (const character of [...characters].sort()) table[character] = spellingOf(character)
  return table
}

import type { HandbookId } from '../../contract/common.ts'
import type { Phrase, SearchDocument } from './documents.ts'
import { type Match, type Stretch, better } from './match.ts'
import { unitsOf } from './normalise.ts'
import { type Syllable, foldSyllable, spell, syllableOf } from './pinyin.ts'

/** Title or alias → its readings, as `Edition.pinyin`. */
export type Readings = Readonly<Record<string, readonly (readonly string[])[]>>

/** Character → its toneless syllables, the commonest first, as `Edition.syllables`. */
export type SyllableTable = Readonly<Record<string, readonly string[]>>

interface Keyword {
  readonly document: SearchDocument
  readonly name: Phrase
  readonly title: boolean
  readonly units: readonly { text: string; at: number }[]
  readonly syllables: readonly Syllable[]
}

interface Place {
  readonly keyword: Keyword
  readonly start: number
}

/** Names by sound. */
export interface ReadingIndex {
  /** Names by the first letter of their reading. */
  readonly names: ReadonlyMap<string, readonly Place[]>
  /** Places by the first two letters that can be typed there: `ou` and `od` for 殴打. */
  readonly pairs: ReadonlyMap<string, readonly Place[]>
  readonly syllables: ReadonlyMap<string, readonly Place[]>
  readonly table: SyllableTable
}

/** Where in a name a reading begins and whether it is all of it: the smaller the better. */
const CLASS = 10_000

function add(map: Map<string, Place[]>, key: string, place: Place): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [place])
  else list.push(place)
}

/** A name without a precomputed reading (a station's revision) is read character by character. */
export function readingsOf(
  name: Phrase,
  readings: Readings,
  table: SyllableTable,
  units: readonly { readonly text: string }[] = unitsOf(name.norm),
): (readonly string[])[] {
  const known = Object.hasOwn(readings, name.text) ? readings[name.text] : undefined
  const fitting = known?.filter((reading) => reading.length === units.length) ?? []
  return fitting.length > 0 ? fitting : [units.map((unit) => firstSound(table, unit.text))]
}

/** The commonest syllable of a character; anything else reads as itself. */
export function firstSound(table: SyllableTable, unit: string): string {
  return (Object.hasOwn(table, unit) ? table[unit]?.[0] : undefined) ?? unit
}

/** The first two letters that typing can begin with at a place. */
function pairsAt({ syllables }: Keyword, start: number): string[] {
  const first = syllables[start]?.text ?? ''
  const next = syllables[start + 1]?.text ?? ''
  const whole = first.slice(0, 2)
  const initials = first.charAt(0) + next.charAt(0)
  return (whole === initials ? [whole] : [whole, initials]).filter((pair) => pair.length === 2)
}

/** Indexes titles and aliases by their readings; common sayings are left out on purpose. */
export function indexReadings(
  documents: readonly SearchDocument[],
  readings: Readings,
  table: SyllableTable,
): ReadingIndex {
  const index = { names: new Map<string, Place[]>(), pairs: new Map<string, Place[]>(), syllables: new Map<string, Place[]>() }
  for (const document of documents) {
    for (const name of [document.title, ...document.aliases]) {
      const units = unitsOf(name.norm)
      for (const reading of readingsOf(name, readings, table, units)) {
        const keyword = { document, name, title: name === document.title, units, syllables: reading.map(syllableOf) }
        for (const [start, { text }] of keyword.syllables.entries()) {
          const place = { keyword, start }
          if (start === 0) add(index.names, text.charAt(0), place)
          for (const pair of pairsAt(keyword, start)) add(index.pairs, pair, place)
          add(index.syllables, text, place)
        }
      }
    }
  }
  return { ...index, table }
}

function orderOf({ keyword, start }: Place, used: number, abbreviated: number): number {
  const whole = start === 0 && used === keyword.syllables.length
  const position = start > 0 ? 4 : whole ? 0 : 1
  const place = position + (keyword.title ? 0 : position === 4 ? 1 : 2)
  return place * CLASS + abbreviated * 100 + Math.min(99, keyword.syllables.length)
}

function stretchOf({ keyword, start }: Place, used: number): Stretch {
  const last = keyword.units[start + used - 1]
  return { from: keyword.units[start]?.at ?? 0, to: last === undefined ? 0 : last.at + last.text.length }
}

function keep(best: Map<number, Match>, match: Match): void {
  best.set(match.document.index, better(best.get(match.document.index), match))
}

/** Entries whose title or alias is read as the typed letters. A single letter must begin a name. */
export function matchLetters(index: ReadingIndex, letters: string, scope?: HandbookId): Match[] {
  const best = new Map<number, Match>()
  const places = letters.length === 1 ? index.names.get(letters) : index.pairs.get(letters.slice(0, 2))
  for (const place of places ?? []) {
    const { document, name, title, syllables } = place.keyword
    if (scope !== undefined && document.handbook !== scope) continue
    const spelling = spell(letters, syllables, place.start)
    if (spelling === undefined) continue
    const kind = spelling.abbreviated < spelling.used ? 'pinyin' : 'initials'
    const words = kind === 'pinyin' ? '拼音' : '拼音首字母'
    keep(best, {
      document,
      level: kind,
      order: orderOf(place, spelling.used, spelling.abbreviated),
      reason: { kind, text: title ? words : `「${name.text}」的${words}` },
      needles: [],
      marks: title ? [stretchOf(place, spelling.used)] : [],
    })
  }
  return [...best.values()]
}

function soundsOf(table: SyllableTable, unit: string): ReadonlySet<string> {
  const known = Object.hasOwn(table, unit) ? table[unit] : undefined
  return new Set((known ?? [unit]).map(foldSyllable))
}

/** Entries whose title or alias sounds like the query (欧打 → 殴打); needs two characters or more. */
export function matchSound(index: ReadingIndex, needle: string, scope?: HandbookId): Match[] {
  const sounds = unitsOf(needle).map((unit) => soundsOf(index.table, unit.text))
  const first = sounds[0]
  if (first === undefined || sounds.length < 2) return []
  const best = new Map<number, Match>()
  for (const syllable of first) {
    for (const place of index.syllables.get(syllable) ?? []) {
      const { document, name, title, syllables } = place.keyword
      if (scope !== undefined && document.handbook !== scope) continue
      if (!sounds.every((set, at) => set.has(syllables[place.start + at]?.text ?? ''))) continue
      const stretch = stretchOf(place, sounds.length)
      keep(best, {
        document,
        level: 'sound',
        order: orderOf(place, sounds.length, 0),
        reason: { kind: 'sound', text: `与「${name.norm.slice(stretch.from, stretch.to)}」读音相同` },
        needles: [],
        marks: title ? [stretch] : [],
      })
    }
  }
  return [...best.values()]
}

import type { Edition } from '../../src/contract/edition.ts'
import type { Entry } from '../../src/contract/entries.ts'
import { pick, seeded } from './random.ts'

const HALVES = /^(.{2,}?)([、，].*|.{2,})$/u

/** A new title from the front of one and the back of another, so that bigrams are as frequent as in the real ones. */
function crossed(a: string, b: string): string {
  const front = HALVES.exec(a)?.[1] ?? a
  const back = HALVES.exec(b)?.[2] ?? b
  return front + back
}

/** The edition `times` as large: real entries first, then seeded recombinations of titles, aliases and bodies. */
export function scaled(edition: Edition, times: number, seed = 20_260_101): Edition {
  const random = seeded(seed)
  const entries: Entry[] = [...edition.entries]
  const pinyin = { ...edition.pinyin }
  for (let copy = 1; copy < times; copy += 1) {
    for (const entry of edition.entries) {
      const body = pick(edition.entries.filter((other) => other.kind === entry.kind), random)
      const title = crossed(entry.title, pick(edition.entries, random).title)
      const id = `${entry.id}-${copy}`
      entries.push({ ...body, id, title, aliases: entry.aliases.slice(0, 1) })
      pinyin[title] = [...title].map((character) => edition.syllables[character]?.[0] ?? character).reduce<string[][]>(
        (rows, syllable) => [[...(rows[0] ?? []), syllable]],
        [],
      )
    }
  }
  return { ...edition, entries, pinyin }
}

/** What people type, keystroke by keystroke: titles, sayings, pinyin and citations. */
export function keystrokes(edition: Edition, count: number, seed = 7): string[] {
  const random = seeded(seed)
  const words: string[] = ['治安法51条', '第四十三条第五项', 'ouda', 'odtr', '欧打', '打架']
  while (words.length < count) {
    const draw = random()
    const title = pick(edition.entries, random).title
    if (draw < 0.45) words.push(title.slice(0, 8))
    else if (draw < 0.7) words.push(pick(edition.synonyms, random).say)
    else if (draw < 0.85) words.push((edition.pinyin[title]?.[0] ?? []).join('').slice(0, 10))
    else words.push((edition.pinyin[title]?.[0] ?? []).map((syllable) => syllable.charAt(0)).join(''))
  }
  return words.flatMap((word) => [...word].map((_, index) => word.slice(0, index + 1)))
}

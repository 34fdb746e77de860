import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Entry } from '../../../../src/contract/entries.ts'
import { isSingle } from '../../../../src/core/search/bigrams.ts'
import { toDocument } from '../../../../src/core/search/documents.ts'
import { normalise } from '../../../../src/core/search/normalise.ts'
import { scan } from '../../../../src/core/search/scan.ts'
import { cite, offence, search, task } from './library.ts'

/** Few characters, so that phrases repeat across entries, with digits, Latin and punctuation between them. */
const character = fc.constantFrom(...'殴打他人盗窃赌博公安机关登记走访、，。（）0123 abKTV-%𠮷Ⅳ'.match(/./gu)!)
const text = (min: number, max: number) => fc.array(character, { minLength: min, maxLength: max }).map((all) => all.join(''))

const words = fc.record({
  aliases: fc.array(text(1, 8), { maxLength: 2 }),
  searchOnly: fc.array(text(1, 6), { maxLength: 2 }),
  body: fc.array(text(0, 40), { maxLength: 4 }),
})

const library = fc.array(fc.tuple(text(2, 14), words, fc.boolean()), { minLength: 1, maxLength: 25 }).map((rows) =>
  rows.map(([title, fields, isTask], at) => (isTask ? task(at + 1, title, fields) : offence(at + 1, title, cite(`${at + 1}`), fields))),
)

function fieldsOf(entry: Entry): string[] {
  const document = toDocument(entry, 0)
  return [entry.title, ...entry.aliases, ...entry.searchOnly, ...document.parts, ...document.laws.map((law) => law.text)]
}

/** Every phrase of one field, cut anywhere, that is long enough to be looked for. */
function cut(field: string, from: number, length: number): string {
  const all = Array.from(field)
  const start = Math.floor(from * Math.max(1, all.length - 1))
  return all.slice(start, start + Math.max(2, length)).join('')
}

describe('recall', () => {
  test('every exact phrase of two characters or more, from any field, is found', () => {
    fc.assert(
      fc.property(library, fc.array(fc.tuple(fc.nat(), fc.nat(), fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 2, max: 30 })), { minLength: 20, maxLength: 20 }), (entries, cuts) => {
        const made = search(entries)
        const documents = entries.map(toDocument)
        for (const [which, field, from, length] of cuts) {
          const entry = entries[which % entries.length]!
          const fields = fieldsOf(entry)
          const phrase = cut(fields[field % fields.length]!, from, length)
          const needle = normalise(phrase)
          if (needle.length < 2 || isSingle(needle)) continue
          const oracle = scan(documents, needle, []).map((match) => match.document.entry.id)
          const found = new Set(made.query({ text: phrase, limit: 1000 }).hits.filter((hit) => hit.block === 'exact').map((hit) => hit.id))
          expect(oracle).toContain(entry.id)
          expect(oracle.filter((id) => !found.has(id))).toEqual([])
        }
      }),
      { numRuns: 60 },
    )
  })

  test('the oracle can fail: a phrase that stands nowhere is not found by it', () => {
    expect(scan([toDocument(task(1, '走访登记'), 0)], '走登', [])).toEqual([])
  })
})

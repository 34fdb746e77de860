import { describe, expect, test } from 'vitest'
import { bigrams, indexTerms, queryTerms } from '../../../../src/core/search/bigrams.ts'
import { normalise, normaliseMapped, unitsOf } from '../../../../src/core/search/normalise.ts'
import { markRuns } from '../../../../src/core/search/runs.ts'

describe('normalising', () => {
  test.each([
    ['ＫＴＶ　检查', 'ktv检查'],
    ['殴打、侮辱（他人）「」《》', '殴打侮辱他人'],
    ['10-15 日', '10 15日'],
    ['５００元以下', '500元以下'],
    ['Ⅳ级', 'iv级'],
    ['lǚ', 'lu'],
    ['，。', ''],
    ['😀好', '好'],
    ['𠮷野', '𠮷野'],
  ])('%s → %s', (text, expected) => {
    expect(normalise(text)).toBe(expected)
    expect(normaliseMapped(text).text).toBe(expected)
  })

  test('is idempotent', () => {
    for (const text of ['ＫＴＶ-12 ３', '殴、打']) expect(normalise(normalise(text))).toBe(normalise(text))
  })

  test('every place leads back to the original', () => {
    const original = 'Ｋ、𠮷-1 2（殴）'
    const { text, start, end } = normaliseMapped(original)
    expect(start).toHaveLength(text.length)
    expect(end).toHaveLength(text.length)
    expect(original.slice(start[text.indexOf('殴')], end[text.indexOf('殴')])).toBe('殴')
    expect(original.slice(start[text.indexOf('𠮷')], end[text.indexOf('𠮷')])).toBe('𠮷')
  })

  test('a reading has one unit per Han character and per Latin or digit run', () => {
    expect(unitsOf('ktv检查10 15').map((unit) => unit.text)).toEqual(['ktv', '检', '查', '10', '15'])
  })
})

describe('bigrams', () => {
  test('overlap and never span a break', () => {
    expect(bigrams('殴打他')).toEqual(['殴打', '打他'])
    expect(bigrams('a1 2b\n打')).toEqual(['a1', '2b'])
  })

  test('single characters are terms of names only', () => {
    expect(indexTerms('殴打', true)).toEqual(['殴打', '殴', '打'])
    expect(indexTerms('殴打', false)).toEqual(['殴打'])
  })

  test('Latin and digit runs are words too', () => {
    expect(indexTerms('ktv', false)).toEqual(['kt', 'tv', 'ktv'])
  })

  test('a query of one character asks for itself', () => {
    expect(queryTerms('打')).toEqual(['打'])
    expect(queryTerms('𠮷')).toEqual(['𠮷'])
    expect(queryTerms('打打打')).toEqual(['打打'])
  })
})

describe('highlights', () => {
  test('mark the original through punctuation and width, overlaps merged', () => {
    expect(markRuns('殴打、ＫＴＶ检查', ['打ktv', 'v检'])).toEqual([
      { text: '殴', hit: false },
      { text: '打、ＫＴＶ检', hit: true },
      { text: '查', hit: false },
    ])
  })

  test('put together again give the text', () => {
    for (const text of ['殴打他人', '（殴）打', '😀殴打😀']) {
      expect(markRuns(text, ['殴打']).map((run) => run.text).join('')).toBe(text)
    }
  })
})

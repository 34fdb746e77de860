import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Citation } from '../../../../src/contract/law.ts'
import { parseCitations } from '../../../../src/core/law/citation.ts'
import { documentSentence, formatCitation, formatPlain, joinCitations } from '../../../../src/core/law/format.ts'
import { LAWS, NAMES } from './laws.ts'

const at = (article: string, paragraph?: number, item?: number, law = '治安管理处罚法'): Citation => ({
  law,
  article,
  ...(paragraph === undefined ? {} : { paragraph }),
  ...(item === undefined ? {} : { item }),
})

describe('citations as written', () => {
  test('full, short and without the law', () => {
    expect(formatCitation(at('51', 1), 'full', NAMES)).toBe('《中华人民共和国治安管理处罚法》第五十一条第一款')
    expect(formatCitation(at('51', 2, 1))).toBe('《治安管理处罚法》第五十一条第二款第一项')
    expect(formatCitation(at('133之一', 1, undefined, '刑法'), 'place')).toBe('第一百三十三条之一第一款')
    expect(formatCitation(at('103', 3), 'place')).toBe('第一百零三条第三款')
  })

  test('the sentence of a decision', () => {
    expect(documentSentence([at('51', 1), at('52')], NAMES)).toBe(
      '依据《中华人民共和国治安管理处罚法》第五十一条第一款、第五十二条之规定',
    )
    expect(documentSentence([], NAMES)).toBe('')
  })

  test('Arabic numerals with the year of the text', () => {
    expect(formatPlain(at('51', 1), NAMES.summary('治安管理处罚法')?.versions[1])).toBe('治安管理处罚法（2025年文本）第51条第1款')
    expect(formatPlain(at('133之一', 1, 2, '刑法'))).toBe('刑法第133条之一第1款第2项')
  })

  test('several places of one law are joined as legislation joins them', () => {
    expect(joinCitations([at('51', 1), at('51', 2), at('52')])).toBe('《治安管理处罚法》第五十一条第一款、第二款、第五十二条')
    expect(joinCitations([at('50', 1, 1), at('50', 1, 3)])).toBe('《治安管理处罚法》第五十条第一款第一项、第三项')
    expect(joinCitations([at('51'), at('234', undefined, undefined, '刑法')])).toBe('《治安管理处罚法》第五十一条、《刑法》第二百三十四条')
  })
})

const citation: fc.Arbitrary<Citation> = fc
  .record({
    law: fc.constantFrom(...LAWS.map((each) => each.law)),
    number: fc.integer({ min: 1, max: 1400 }),
    suffix: fc.constantFrom('', '', '之一', '之八', '之十'),
    paragraph: fc.option(fc.integer({ min: 1, max: 20 }), { nil: undefined }),
    item: fc.option(fc.integer({ min: 1, max: 30 }), { nil: undefined }),
  })
  .map(({ law, number, suffix, paragraph, item }) => at(`${number}${suffix}`, paragraph, item, law))

describe('what is written is read back', () => {
  test('one citation in every style', () => {
    fc.assert(
      fc.property(citation, (each) => {
        for (const text of [
          formatCitation(each, 'full', NAMES),
          formatCitation(each, 'short'),
          formatPlain(each),
          formatPlain(each, NAMES.summary(each.law)?.versions[0]),
        ]) {
          expect(parseCitations(text, { names: NAMES }).flatMap((match) => match.citations)).toEqual([each])
        }
        const place = parseCitations(formatCitation(each, 'place'), { names: NAMES, context: each.law })
        expect(place.flatMap((match) => match.citations)).toEqual([each])
      }),
    )
  })

  test('lists of citations', () => {
    fc.assert(
      fc.property(fc.array(citation, { minLength: 1, maxLength: 6 }), (list) => {
        const text = documentSentence(list, NAMES)
        expect(parseCitations(text, { names: NAMES }).flatMap((match) => match.citations)).toEqual(list)
      }),
    )
  })

  test('lists within one article, where places are shortened', () => {
    const near = fc
      .record({
        paragraph: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
        item: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
      })
      .map(({ paragraph, item }) => at('51', paragraph, item))
    fc.assert(
      fc.property(fc.array(near, { minLength: 1, maxLength: 6 }), (list) => {
        const text = joinCitations(list)
        expect(parseCitations(text, { names: NAMES }).flatMap((match) => match.citations)).toEqual(list)
      }),
      { numRuns: 500 },
    )
  })
})

import { describe, expect, test } from 'vitest'
import { compareFacts, factsOf, fingerprint, lawFacts } from '../../../../src/core/law/facts.ts'
import { parseSanction } from '../../../../src/core/law/sanction.ts'
import { facts, sha256, SOURCE, STATUTE } from './fixture.ts'

const FACTS = facts()

describe('facts of a law', () => {
  test('pass the schema of the committed file, also after a round trip through JSON', () => {
    expect(lawFacts.parse(JSON.parse(JSON.stringify(FACTS)))).toEqual(FACTS)
  })

  test('state items and sanctions paragraph by paragraph', () => {
    expect(FACTS.articles['3']!.paragraphs).toEqual([
      {
        items: [1, 2, 3],
        segments: [
          { when: '', sanction: '警告 或者 罚款 ≤300' },
          { when: '情节较重', sanction: '拘留 3-7 可以并处 罚款 ≤800' },
        ],
      },
      { items: [], segments: [{ when: '', subject: '首要分子', sanction: '拘留 7-12 可以并处 罚款 ≤1500' }] },
    ])
  })

  test('state what an item says itself', () => {
    expect(FACTS.articles['10']!.paragraphs[0]!.itemSegments).toEqual({
      '1': [{ when: '', sanction: '警告 或者 罚款 ≤50' }],
      '2': [{ when: '', sanction: '罚款 500-1000' }],
    })
  })

  test('spell every sanction in the grammar of the handbooks', () => {
    const sanctions = Object.values(FACTS.articles)
      .flatMap((each) => each.paragraphs)
      .flatMap((each) => each.segments.concat(Object.values(each.itemSegments ?? {}).flat()))
      .flatMap((each) => (each.sanction === undefined ? [] : [each.sanction]))
    expect(sanctions.length).toBeGreaterThan(15)
    expect(sanctions.filter((each) => !parseSanction(each).ok)).toEqual([])
  })

  test('hold condition words and no sentence of the law', () => {
    const text = JSON.stringify(FACTS)
    expect(text).not.toContain('敲打样品')
    expect(text).not.toContain('制定本法')
  })

  test('follow references to articles that were not asked for', () => {
    const some = factsOf(STATUTE, { version: '2020-05-01', articles: ['8'], sha256 })
    expect(Object.keys(some.articles)).toEqual(['4', '8'])
  })

  test('leave out articles the text does not have', () => {
    expect(factsOf(STATUTE, { version: '2020-05-01', articles: ['1', '99'], sha256 }).articles).not.toHaveProperty('99')
  })
})

describe('a fingerprint', () => {
  test('does not see spaces, punctuation and line breaks', () => {
    expect(fingerprint('处五日以下拘留，罚款。', sha256)).toBe(fingerprint('处五日以下\n 拘留 罚款', sha256))
    expect(fingerprint('甲', sha256)).toMatch(/^[0-9a-f]{16}$/)
  })

  test('sees every other change', () => {
    expect(fingerprint('处五日以下拘留', sha256)).not.toBe(fingerprint('处十日以下拘留', sha256))
  })
})

describe('committed facts against the text', () => {
  const kinds = (source: string) => compareFacts(FACTS, facts(source)).map((each) => `${each.article} ${each.kind}`)

  test('agree with the text they were read from, however the file orders its keys', () => {
    expect(kinds(SOURCE)).toEqual([])
    const turned = { ...FACTS, articles: Object.fromEntries(Object.entries(FACTS.articles).reverse()) }
    expect(compareFacts(turned, facts())).toEqual([])
  })

  test('name the article whose text changed', () => {
    expect(kinds(SOURCE.replace('涂改记录的，处三日', '涂改记录的，处四日'))).toEqual(['4 changed-text'])
    expect(kinds(SOURCE.replace('藏匿样品的；', '隐藏样品的；'))).toEqual(['3 changed-text'])
  })

  test('name articles that are gone and new ones', () => {
    expect(kinds(SOURCE.replace('**第十二条**', '**第十四条**'))).toEqual(['12 gone', '14 new'])
  })

  test('tell a changed reading of an unchanged text', () => {
    const read = structuredClone(FACTS)
    read.articles['3']!.paragraphs[1]!.segments[0]!.sanction = '拘留 7-12'
    const [change, ...rest] = compareFacts(read, facts())
    expect(rest).toEqual([])
    expect(change).toMatchObject({ kind: 'changed-facts', article: '3' })
    expect(change!.message).toMatch(/^《测试治安法》第三条.*。$/)
  })
})

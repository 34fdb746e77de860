import { describe, expect, test } from 'vitest'
import type { Citation, LawSummary, Tier } from '../../../../src/contract/law.ts'
import { audit, type AuditedOffence } from '../../../../src/core/law/audit.ts'
import { parseBasis } from '../../../../src/core/law/basis.ts'
import { LawNames } from '../../../../src/core/law/names.ts'
import { parseSanction } from '../../../../src/core/law/sanction.ts'
import { facts, SOURCE } from './fixture.ts'
import { law } from './laws.ts'

const LAW = '测试治安法'
const OLD_SOURCE = SOURCE.replace('涂改记录的，处三日以上七日以下拘留，并处三百元以上八百元以下罚款', '涂改记录的，处三日以上七日以下拘留，并处一百元以上二百元以下罚款')
const LAWS: readonly LawSummary[] = [
  law(LAW, {
    articles: 14,
    versions: [
      { date: '2010-01-01', from: '2010-01-01', to: '2020-05-31' },
      { date: '2020-05-01', from: '2020-06-01' },
    ],
  }),
  law('未入册法'),
]
const NAMES = new LawNames(LAWS)
const FACTS = [facts(), { ...facts(OLD_SOURCE), version: '2010-01-01' }]

function cite(text: string): Citation[] {
  const result = parseBasis(text, LAW, NAMES)
  if (!result.ok) throw new Error(result.error.message)
  return [...result.citations]
}

function penalty(text: string) {
  const result = parseSanction(text)
  if (!result.ok) throw new Error(result.error.message)
  return result.sanction
}

const tier = (when: string, sanction: string, extra: Partial<Tier> = {}): Tier => ({ when, basis: [], sanction: penalty(sanction), ...extra })

function offence(basis: string, tiers: Tier[], extra: Partial<AuditedOffence> = {}): AuditedOffence {
  return { id: 'legal-basis/0001', basis: cite(basis), tiers, measures: [], former: [], also: [], omits: [], citations: [], ...extra }
}

const run = (...offences: AuditedOffence[]) => audit({ laws: LAWS, facts: FACTS, offences })
const kinds = (...offences: AuditedOffence[]) => run(...offences).map((each) => each.kind)
const omit = (basis: string, sanction: string) => ({ basis: cite(basis), sanction, reason: '另有条目' })

/** 第四条 as a handbook should have it. */
const GOOD = [
  tier('一般情形', '拘留 3-7 并处 罚款 300-800'),
  tier('情节较轻', '拘留 ≤3 或者 罚款 ≤800'),
  tier('结伙涂改', '拘留 7-12 并处 罚款 800-1500', { basis: cite('第四条第二款第一项') }),
]
const good = (tiers = GOOD, basis = '第四条第一款') => offence(basis, tiers)
const swapped = (index: number, when: string, sanction: string, extra: Partial<Tier> = {}) =>
  good(GOOD.map((each, at) => (at === index ? tier(when, sanction, { basis: each.basis, ...extra }) : each)))

describe('an offence that says what the law says', () => {
  test('passes with tiers, an item’s basis, and the sanction of the item’s paragraph', () => {
    expect(run(good())).toEqual([])
    expect(run(offence('第三条第一款第二项', [tier('一般情形', '警告 或者 罚款 ≤300'), tier('情节较重', '拘留 3-7 可以并处 罚款 ≤800')]))).toEqual([])
    expect(run(offence('第三条第二款', [tier('聚众', '拘留 7-12 可以并处 罚款 ≤1500')]))).toEqual([])
  })

  test('passes with a multiple and its floor', () => {
    const floor = { below: 800, sanction: penalty('罚款 800-2400') }
    const tiers = [tier('一般情形', '罚款 1-4倍 违法所得', { otherwise: floor }), tier('情节严重', '拘留 3-12')]
    expect(run(offence('第五条', tiers))).toEqual([])
  })

  test('passes with an item that states its own sanction', () => {
    expect(run(offence('第十条第二项', [tier('一般情形', '罚款 500-1000')]))).toEqual([])
    expect(kinds(offence('第十条第一项', [tier('一般情形', '罚款 500-1000')]))).toEqual(['sanction-not-found', 'left-out'])
  })

  test('passes by reference, as same_as or with the tiers of the provision referred to', () => {
    const same: Tier = { when: '一般情形', basis: [], sameAs: cite('第四条第一款') }
    expect(run(offence('第六条之一第二款', [same]))).toEqual([])
    expect(run(offence('第六条之一第二款', GOOD.slice(0, 2)))).toEqual([])
    expect(run(offence('第八条', [same]))).toEqual([])
  })

  test('passes with a condition that belongs to the act', () => {
    expect(run(offence('第十二条', [tier('一般情形', '拘留 3-7')]))).toEqual([])
    expect(run(offence('第十二条', [tier('情节较重', '拘留 3-7')]))).toEqual([])
    expect(kinds(offence('第十二条', [tier('情节较轻', '拘留 3-7')]))).toContain('condition-not-found')
  })

  test('may leave measures out or name them, and may join the confiscation', () => {
    const tiers = [
      tier('一般情形', '罚款 20000-100000 并处 没收违法所得'),
      tier('逾期不改正', '责令停业整顿 1-3月'),
      tier('情节严重', '吊销许可证'),
    ]
    expect(run(offence('第九条第一款', tiers))).toEqual([])
    expect(run(offence('第九条第一款', [tier('一般情形', '责令限期改正 并处 罚款 20000-100000 并处 没收违法所得'), ...tiers.slice(1)]))).toEqual([])
  })

  test('passes for an act named in the second alternative of a condition', () => {
    const omits = [omit('第六条之一第一款', '警告')]
    expect(run(offence('第六条之一第一款', [tier('放任样品伤人', '拘留 ≤3 或者 罚款 ≤800')], { omits }))).toEqual([])
    expect(run(offence('第六条之一第一款', [tier('一般情形', '拘留 ≤3 或者 罚款 ≤800')], { omits }))).toEqual([])
  })

  test('passes for a former text with that text’s amounts', () => {
    const former = [{ version: '2010-01-01', basis: cite('第四条第一款'), tiers: [tier('一般情形', '拘留 3-7 并处 罚款 100-200'), GOOD[1]!] }]
    expect(run(offence('第四条第一款', GOOD, { former }))).toEqual([])
    const wrong = [{ ...former[0]!, tiers: GOOD.slice(0, 2) }]
    expect(run(offence('第四条第一款', GOOD, { former: wrong })).map((each) => each.field)).toEqual(['former[0].tiers[0].sanction', 'former[0].tiers'])
  })
})

describe('planted errors', () => {
  test.each([
    ['off by one day', swapped(0, '一般情形', '拘留 3-8 并处 罚款 300-800'), 'sanction-not-found'],
    ['a missing zero', swapped(0, '一般情形', '拘留 3-7 并处 罚款 30-800'), 'sanction-not-found'],
    ['以上 for 以下', swapped(1, '情节较轻', '拘留 ≥3 或者 罚款 ≤800'), 'sanction-not-found'],
    ['a leg left out', swapped(0, '一般情形', '拘留 3-7'), 'sanction-not-found'],
    ['a leg too many', swapped(1, '情节较轻', '拘留 ≤3 或者 罚款 ≤800 或者 警告'), 'sanction-not-found'],
    ['可以并处 for 并处', swapped(0, '一般情形', '拘留 3-7 可以并处 罚款 300-800'), 'join-differs'],
    ['并处 for 或者', swapped(1, '情节较轻', '拘留 ≤3 并处 罚款 ≤800'), 'join-differs'],
    ['或者 for 并处', swapped(2, '结伙涂改', '拘留 7-12 或者 罚款 800-1500'), 'join-differs'],
    ['a wrong condition', swapped(1, '情节较重', '拘留 ≤3 或者 罚款 ≤800'), 'condition-not-found'],
    ['a condition where there is none', swapped(0, '情节严重', '拘留 3-7 并处 罚款 300-800'), 'condition-not-found'],
    ['the plain case for a graded one', swapped(1, '一般情形', '拘留 ≤3 或者 罚款 ≤800'), 'condition-not-found'],
    ['the plain case on another provision', swapped(2, '一般情形', '拘留 7-12 并处 罚款 800-1500'), 'condition-not-found'],
    ['the wrong article', good(GOOD, '第六条'), 'sanction-not-found'],
    ['a sanction on an article without one', offence('第一条', [tier('一般情形', '警告')]), 'sanction-not-found'],
    ['the wrong paragraph', good(GOOD.slice(0, 2), '第四条第二款'), 'sanction-not-found'],
    ['a dropped tier', good([GOOD[0]!, GOOD[2]!]), 'left-out'],
    ['a reference to another paragraph', offence('第八条', [{ when: '一般情形', basis: [], sameAs: cite('第四条第二款') }]), 'same-as-not-found'],
    ['a reference half written out', offence('第八条', [GOOD[0]!]), 'left-out'],
    ['an omitted sanction the law does not state', offence('第四条第一款', GOOD, { omits: [omit('第四条第一款', '拘留 5')] }), 'omit-not-found'],
  ] as const)('%s', (_, entry, kind) => {
    const found = run(entry)
    expect(found.map((each) => each.kind)).toContain(kind)
    for (const each of found) expect(each.message).toMatch(/\p{Script=Han}.*。$/u)
  })

  test('two conditions exchanged', () => {
    const tiers = [tier('情节较轻', '拘留 3-7 并处 罚款 300-800'), tier('一般情形', '拘留 ≤3 或者 罚款 ≤800')]
    expect(kinds(good(tiers)).filter((each) => each === 'condition-not-found')).toHaveLength(2)
  })

  test('two conditions in the act’s own words exchanged', () => {
    expect(run(offence('第六条', [tier('一般情形', '拘留 ≤3'), tier('故意隐瞒不报', '拘留 3-7')]))).toEqual([])
    expect(kinds(offence('第六条', [tier('故意隐瞒不报', '拘留 ≤3'), tier('一般情形', '拘留 3-7')]))).toContain('condition-not-found')
  })

  test('a floor at the wrong sum, or with the wrong fine', () => {
    const severe = tier('情节严重', '拘留 3-12')
    const floor = (below: number, fine: string) =>
      offence('第五条', [tier('一般情形', '罚款 1-4倍 违法所得', { otherwise: { below, sanction: penalty(fine) } }), severe])
    expect(kinds(floor(1000, '罚款 800-2400'))).toEqual(['condition-not-found'])
    expect(kinds(floor(800, '罚款 800-2500'))).toEqual(['sanction-not-found', 'left-out'])
    expect(kinds(offence('第五条', [tier('一般情形', '罚款 1-4倍 违法所得'), severe]))).toEqual(['left-out'])
  })

  test('a timed measure left out', () => {
    const tiers = (heavy: string) => [tier('一般情形', '拘留 3-7 并处 罚款 800-2400'), tier('情节较重', heavy)]
    expect(run(offence('第七条', tiers('拘留 7-12 并处 罚款 2400-4000 可以同时 责令不得举办测试 3-12月')))).toEqual([])
    expect(kinds(offence('第七条', tiers('拘留 7-12 并处 罚款 2400-4000')))).toContain('sanction-not-found')
    expect(kinds(offence('第七条', tiers('拘留 7-12 并处 罚款 2400-4000 并处 责令不得举办测试 3-12月')))).toContain('join-differs')
  })

  test('a paragraph that another tier’s basis opened has to be stated too', () => {
    const tiers = [...GOOD.slice(0, 2), tier('聚众', '拘留 7-12 可以并处 罚款 ≤1500', { basis: cite('第三条第一款') })]
    expect(kinds(good(tiers))).toEqual(expect.arrayContaining(['sanction-not-found', 'left-out']))
  })

  test('the parallel law is audited like the first', () => {
    const also = [{ law: LAW, basis: cite('第三条第二款'), tiers: [tier('聚众', '拘留 7-12 可以并处 罚款 ≤150')] }]
    expect(run(offence('第四条第一款', GOOD, { also })).map((each) => each.field)).toEqual(['also[0].tiers[0].sanction', 'also[0].tiers'])
  })

  test('a sanction the law states in a way no machine reads is left to a person, as a notice', () => {
    const [first, ...rest] = run(offence('第十一条', [tier('一般情形', '罚款 ≤10000')]))
    expect(first).toMatchObject({ kind: 'cannot-check', severity: 'notice' })
    expect(rest.every((each) => each.severity === 'notice')).toBe(true)
    expect(run(offence('第十一条', [{ when: '一般情形', basis: [], words: '按日计算' }]))).toEqual([])
  })
})

describe('citations', () => {
  const basis = (text: string) => run(offence(text, [tier('一般情形', '警告')]))[0]!

  test.each([
    ['《未入册法》第一条', 'no-facts'],
    ['第九十九条', 'no-article'],
    ['第四条第三款', 'no-paragraph'],
    ['第五条第二款', 'no-paragraph'],
    ['第三条第一款第九项', 'no-item'],
    ['第三条第二款第一项', 'no-item'],
    ['第四条第一款第一项', 'no-item'],
    ['第四条', 'needs-paragraph'],
    ['第三条第一项', 'needs-paragraph'],
    ['第五条第一款', 'needless-paragraph'],
    ['第十条第一款第一项', 'needless-paragraph'],
  ])('%s is found to be %s', (text, kind) => {
    expect(basis(text).kind).toBe(kind)
  })

  test('a finding says how the place should be written', () => {
    expect(basis('第四条第一款第一项').message).toContain('第四条第二款第一项')
    expect(basis('第三条第一项').message).toContain('第三条第一款第一项')
    expect(basis('第十条第一款第一项').message).toContain('第十条第一项')
  })

  test('a law that is not listed', () => {
    const entry = offence('第四条第一款', GOOD, { citations: [{ law: '无此法', article: '1' }] })
    expect(run(entry).map((each) => each.kind)).toEqual(['unknown-law'])
  })

  test('other entries may cite a whole article, but no place that is not there', () => {
    const others = [
      { id: 'field-guide/037', citations: cite('第四条、第二条、第三条第一款第一项') },
      { id: 'field-guide/038', citations: cite('第四条第五款') },
    ]
    const found = audit({ laws: LAWS, facts: FACTS, offences: [], others })
    expect(found.map((each) => `${each.entry} ${each.kind} ${each.field}`)).toEqual(['field-guide/038 no-paragraph citations'])
  })

  test('an entry on an article whose text changed has to be read again', () => {
    const fresh = [facts(SOURCE.replace('（一）结伙涂改的；', '（一）合伙涂改的；'))]
    const found = audit({ laws: LAWS, facts: FACTS, offences: [good()], fresh })
    expect(found.map((each) => each.kind)).toEqual(['changed-text'])
    expect(audit({ laws: LAWS, facts: FACTS, offences: [good()], fresh: [facts()] })).toEqual([])
  })
})

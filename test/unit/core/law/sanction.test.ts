import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { JOINS, sanction, type Range, type Sanction, type SanctionLeg } from '../../../../src/contract/law.ts'
import { formatSanction, parseSanction } from '../../../../src/core/law/sanction.ts'

const legs = (text: string) => {
  const result = parseSanction(text)
  if (!result.ok) throw new Error(result.error.message)
  return result.sanction.legs
}
const refusal = (text: string) => {
  const result = parseSanction(text)
  return result.ok ? undefined : result.error
}

describe('the sanction grammar', () => {
  test('reads detention and a fine with the joining word of the law', () => {
    expect(legs('拘留 5-10 并处 罚款 500-1000')).toEqual([
      { leg: { kind: 'detention', days: { min: 5, max: 10 } } },
      { join: '并处', leg: { kind: 'fine', yuan: { min: 500, max: 1000 } } },
    ])
    expect(legs('警告 或者 罚款 ≤500')).toEqual([{ leg: { kind: 'warning' } }, { join: '或者', leg: { kind: 'fine', yuan: { max: 500 } } }])
    expect(legs('拘留 10-15 可以并处 罚款 ≤1000000').at(1)?.join).toBe('可以并处')
  })

  test('reads multiples, exact sums, open ranges and spans', () => {
    expect(legs('罚款 1-5倍 违法所得')).toEqual([{ leg: { kind: 'fine-multiple', times: { min: 1, max: 5 }, base: '违法所得' } }])
    expect(legs('罚款 5000')).toEqual([{ leg: { kind: 'fine', yuan: { min: 5000, max: 5000 } } }])
    expect(legs('罚款 ≥500000')).toEqual([{ leg: { kind: 'fine', yuan: { min: 500_000 } } }])
    expect(legs('责令停产停业 30-90日')).toEqual([
      { leg: { kind: 'named', name: '责令停产停业', span: { range: { min: 30, max: 90 }, unit: '日' } } },
    ])
    expect(legs('暂扣机动车驾驶证 6月 并处 罚款 1000-2000').length).toBe(2)
    expect(legs('拘留 10-15 并处 罚款 3000-5000 可以同时 责令不得举办大型群众性活动 6-12月').at(2)?.join).toBe('可以同时')
    expect(legs('吊销许可证件')).toEqual([{ leg: { kind: 'named', name: '吊销许可证件' } }])
  })

  test('spells every reading in one way', () => {
    expect(formatSanction(legs('  拘留　≤5   或者 罚款 ≤1000 '))).toBe('拘留 ≤5 或者 罚款 ≤1000')
  })

  test.each([
    ['', 0, '名称'],
    ['拘留', 2, '天数'],
    ['罚款', 2, '金额'],
    ['拘留 十日', 3, '阿拉伯数字'],
    ['拘留 5－10', 3, '半角'],
    ['拘留 10-5', 3, '下限'],
    ['拘留 5-5', 3, '下限'],
    ['拘留 25', 3, '20 日'],
    ['罚款 1,000', 3, '逗号'],
    ['罚款 0.5', 3, '整数'],
    ['罚款 <=500', 3, '≤'],
    ['罚款 500以下', 3, '应为'],
    ['罚款 0500', 3, '0 开头'],
    ['罚款 5~10', 3, '连字符'],
    ['罚款 1-5倍', 7, '什么的倍数'],
    ['罚款 1-5倍 或者 罚款 500', 8, '什么的倍数'],
    ['居留 5-10', 0, '不是处罚'],
    ['拘留5-10', 0, '空一格'],
    ['拘留 5-10 和 罚款 500', 8, '连接词'],
    ['拘留 5-10 罚款 500', 8, '连接词'],
    ['拘留 5-10 并处', 10, '名称'],
    ['并处 罚款 500', 0, '前面'],
    ['责令停产停业 三个月', 7, '期限'],
    ['责令停产停业 3个月', 7, '期限'],
  ])('refuses %j at %i', (text, at, words) => {
    const error = refusal(text)
    expect(error?.message).toContain(words)
    expect(error?.at).toBe(at)
  })

  test('reads back everything it writes', () => {
    const size = fc.integer({ min: 0, max: 1_000_000 })
    const range = (most: number): fc.Arbitrary<Range> =>
      fc.oneof(
        fc.tuple(fc.integer({ min: 0, max: most - 1 }), fc.integer({ min: 1, max: most })).map(([a, b]) => (a < b ? { min: a, max: b } : { min: b, max: b })),
        fc.integer({ min: 1, max: most }).map((max) => ({ max })),
        fc.integer({ min: 1, max: most }).map((min) => ({ min })),
      )
    const leg: fc.Arbitrary<SanctionLeg> = fc.oneof(
      fc.constant({ kind: 'warning' as const }),
      range(20).map((days) => ({ kind: 'detention' as const, days })),
      size.chain(() => range(1_000_000)).map((yuan) => ({ kind: 'fine' as const, yuan })),
      range(30).map((times) => ({ kind: 'fine-multiple' as const, times, base: '违法所得' })),
      fc.constantFrom('吊销许可证件', '没收违法所得', '责令停产停业').map((name) => ({ kind: 'named' as const, name })),
      fc
        .tuple(range(365), fc.constantFrom('日' as const, '月' as const, '年' as const))
        .map(([span, unit]) => ({ kind: 'named' as const, name: '责令停产停业', span: { range: span, unit } })),
    )
    const all: fc.Arbitrary<Sanction['legs']> = fc
      .tuple(leg, fc.array(fc.tuple(fc.constantFrom(...JOINS), leg), { maxLength: 3 }))
      .map(([first, rest]) => [{ leg: first }].concat(rest.map(([join, each]) => ({ join, leg: each }))))
    fc.assert(
      fc.property(all, (each) => {
        const result = parseSanction(formatSanction(each))
        expect(result.ok && result.sanction.legs).toEqual(each)
        expect(result.ok && sanction.safeParse(result.sanction).success).toBe(true)
      }),
    )
  })
})

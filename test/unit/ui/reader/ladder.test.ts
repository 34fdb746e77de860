import { describe, expect, it } from 'vitest'
import type { Tier } from '../../../../src/contract/law.ts'
import { parseSanction } from '../../../../src/core/law/sanction.ts'
import { rungsOf } from '../../../../src/ui/pages/handbook/ladder/rungs.ts'
import { barOf, labelPlace, scalesOf } from '../../../../src/ui/pages/handbook/ladder/scale.ts'
import { rangeInSigns, sanctionInWords } from '../../../../src/ui/pages/handbook/ladder/words.ts'

function sanction(text: string) {
  const read = parseSanction(text)
  if (!read.ok) throw new Error(read.error.message)
  return read.sanction
}

function tier(when: string, text: string, rest: Partial<Tier> = {}): Tier {
  return { when, basis: [], sanction: sanction(text), ...rest }
}

describe('the rungs of a ladder', () => {
  it('stand with fewer days and smaller fines first', () => {
    const { drawn } = rungsOf([
      tier('一般情形', '拘留 5-10 并处 罚款 500-1000'),
      tier('情节较轻', '拘留 ≤5 或者 罚款 ≤1000'),
      tier('结伙', '拘留 10-15 并处 罚款 1000-2000'),
    ])
    expect(drawn.map((rung) => rung.cases[0]?.when)).toEqual(['情节较轻', '一般情形', '结伙'])
  })

  it('are shared by cases with one sanction and one subject only', () => {
    const { drawn } = rungsOf([
      tier('结伙', '拘留 10-15'),
      tier('多次', '拘留 10-15'),
      tier('单位', '拘留 10-15', { subject: '直接负责的主管人员' }),
    ])
    expect(drawn.map((rung) => rung.cases.map(({ when }) => when))).toEqual([['结伙', '多次'], ['单位']])
  })

  it('say the multiple beside the sum that takes its place', () => {
    const { drawn, worded } = rungsOf([
      tier('一般情形', '罚款 1-5倍 违法所得', { otherwise: { below: 1000, sanction: sanction('罚款 1000-3000') } }),
    ])
    expect(worded).toEqual([])
    expect(drawn[0]?.yuan).toEqual({ min: 1000, max: 3000 })
    expect(drawn[0]?.instead?.when).toBe('没有违法所得或者违法所得不足1000元的')
  })

  it('keep what has no range as words', () => {
    const { drawn, worded } = rungsOf([tier('可以', '责令停产停业 6-12月'), { when: '其他', basis: [], words: '依照有关法律处罚' }])
    expect(drawn).toEqual([])
    expect(worded.map(({ when }) => when)).toEqual(['可以', '其他'])
  })
})

describe('the axes', () => {
  const scales = (...texts: string[]) => scalesOf(rungsOf(texts.map((text) => tier(text, text))).drawn)

  it('run to 15 days, and to 20 where more can be imposed', () => {
    expect(scales('拘留 ≤5').days).toEqual({ max: 15, step: 5 })
    expect(scales('拘留 10-20').days).toEqual({ max: 20, step: 5 })
  })

  it('reach the entry’s own largest fine in round steps', () => {
    expect(scales('罚款 ≤200').yuan).toEqual({ max: 300, step: 100 })
    expect(scales('罚款 ≤1000', '罚款 1000-2000').yuan).toEqual({ max: 3000, step: 1000 })
    expect(scales('罚款 100000-500000').yuan).toEqual({ max: 600_000, step: 200_000 })
  })

  it('leave out what the entry does not have', () => {
    expect(scales('拘留 ≤5').yuan).toBeUndefined()
    expect(scales('罚款 ≤200').days).toBeUndefined()
  })

  it('draw a range without an upper bound to the end and say so', () => {
    expect(barOf({ min: 5 }, { max: 15, step: 5 })).toEqual({ from: 1 / 3, to: 1, open: true })
  })

  it('put a label where it fits', () => {
    expect(labelPlace({ from: 0, to: 1, open: false }, '5–10 日')).toBe('inside')
    expect(labelPlace({ from: 0, to: 0.02, open: false }, '≤ 200 元')).toBe('after')
    expect(labelPlace({ from: 0.95, to: 1, open: false }, '450000–500000 元')).toBe('before')
  })
})

describe('a sanction in words', () => {
  it('keeps the joining words and counts bounds in', () => {
    expect(sanctionInWords(sanction('拘留 5-10 并处 罚款 500-1000'))).toBe('拘留5日以上10日以下，并处罚款500元以上1000元以下')
    expect(sanctionInWords(sanction('警告 或者 罚款 ≤500'))).toBe('警告，或者罚款500元以下')
    expect(sanctionInWords(sanction('罚款 1-5倍 违法所得'))).toBe('违法所得1倍以上5倍以下罚款')
  })

  it('is short in signs', () => {
    expect([rangeInSigns({ max: 5 }), rangeInSigns({ min: 3 }), rangeInSigns({ min: 5, max: 10 }), rangeInSigns({ min: 2, max: 2 })]).toEqual([
      '≤ 5',
      '≥ 3',
      '5–10',
      '2',
    ])
  })
})

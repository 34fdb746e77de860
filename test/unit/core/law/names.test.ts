import { describe, expect, test } from 'vitest'
import { LawNameClash, LawNames } from '../../../../src/core/law/names.ts'
import { law, NAMES } from './laws.ts'

describe('law names', () => {
  test.each(['治安管理处罚法', '《治安管理处罚法》', '中华人民共和国治安管理处罚法', '《中华人民共和国治安管理处罚法》', '治安法', '《治安法》'])(
    'resolve %s to its law',
    (name) => {
      expect(NAMES.resolve(name)).toBe('治安管理处罚法')
    },
  )

  test('do not care about quotation marks inside a title', () => {
    expect(NAMES.resolve('禁止非法生产销售使用窃听窃照专用器材和伪基站设备的规定')).toContain('伪基站')
  })

  test('take the longest name at a place', () => {
    const text = '依照中华人民共和国道路交通安全法实施条例第四十条'
    expect(NAMES.at(text, 2)).toEqual({ law: '道路交通安全法实施条例', length: '中华人民共和国道路交通安全法实施条例'.length })
    expect(NAMES.at(text, 1)).toBeUndefined()
  })

  test('refuse an alias that two laws claim, naming both', () => {
    expect(() => new LawNames([law('治安管理处罚法', { aliases: ['处罚法'] }), law('行政处罚法', { aliases: ['处罚法'] })])).toThrow(
      LawNameClash,
    )
    expect(() => new LawNames([law('甲法', { aliases: ['乙法'] }), law('乙法')])).toThrow(/《甲法》和《乙法》/)
  })

  test('refuse a law that is listed twice', () => {
    expect(() => new LawNames([law('甲法'), law('甲法')])).toThrow(LawNameClash)
  })

  test.each([
    ['治', '治安管理处罚法'],
    ['治安', '治安管理处罚法'],
    ['道交法', '道路交通安全法'],
    ['民法', '民法典'],
    ['反恐', '反恐怖主义法'],
    ['公安', undefined],
    ['刑', undefined],
    ['法', undefined],
    ['', undefined],
  ])('read the abbreviation %j as %s', (typed, expected) => {
    expect(NAMES.abbreviation(typed)).toBe(expected)
  })
})

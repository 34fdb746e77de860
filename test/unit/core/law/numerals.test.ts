import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readNumber, toHan } from '../../../../src/core/law/numerals.ts'

describe('numerals', () => {
  test.each([
    ['五', 5],
    ['十', 10],
    ['十五', 15],
    ['二十', 20],
    ['廿三', 23],
    ['卅', 30],
    ['一百', 100],
    ['一百零三', 103],
    ['一百〇三', 103],
    ['一〇三', 103],
    ['一百一十', 110],
    ['一百十五', 115],
    ['一百三十三', 133],
    ['两千', 2000],
    ['一千二百六十', 1260],
    ['五百', 500],
    ['一万', 10_000],
    ['二十万', 200_000],
    ['一百万', 1_000_000],
    ['一千万', 10_000_000],
    ['一万二千', 12_000],
    ['二〇二五', 2025],
    ['51', 51],
    ['５１', 51],
    ['5万', 50_000],
    ['1.5万', 15_000],
    ['5000', 5000],
  ])('reads %s as %i', (text, value) => {
    expect(readNumber(text)).toBe(value)
  })

  test.each(['', '百', '一百三', '十十', '一二十', '条', '1.5', '五万万', '一百零', '1.23456万', '一万五'])(
    'does not read %j as a number',
    (text) => {
      expect(readNumber(text)).toBeUndefined()
    },
  )

  test.each([
    [10, '十'],
    [15, '十五'],
    [20, '二十'],
    [100, '一百'],
    [103, '一百零三'],
    [110, '一百一十'],
    [115, '一百一十五'],
    [1260, '一千二百六十'],
    [1005, '一千零五'],
    [12_000, '一万二千'],
    [10_500, '一万零五百'],
    [1_000_000, '一百万'],
  ])('writes %i as %s', (value, text) => {
    expect(toHan(value)).toBe(text)
  })

  test('refuses what legislation never writes', () => {
    expect(() => toHan(0)).toThrow(RangeError)
    expect(() => toHan(1.5)).toThrow(RangeError)
  })

  test('reads back every number it writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), (value) => {
        expect(readNumber(toHan(value))).toBe(value)
      }),
    )
  })
})

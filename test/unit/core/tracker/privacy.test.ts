import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isBankCard, isIdentityNumber, privateInput } from '../../../../src/core/tracker/privacy.ts'

const kinds = (text: string) => privateInput(text).map(({ kind }) => kind)

describe('private numbers in what is typed', () => {
  // Made-up numbers that pass their checks; 11010519491231002X is the example of GB 11643.
  test.each([
    ['身份证号码', '当事人 11010519491231002X 已到'],
    ['身份证号码', '11010519491231002x'],
    ['身份证号码', '１１０１０５１９４９１２３１００２Ｘ'],
    ['身份证号码', '110105 1949 1231 002X'],
    ['身份证号码', '110105-19491231-002X'],
    ['身份证号码', '旧证 110105491231002'],
    ['电话号码', '回电13800138000'],
    ['电话号码', '138-0013-8000'],
    ['电话号码', '138 0013 8000'],
    ['电话号码', '+8613800138000'],
    ['电话号码', '一三八零零一三八零零零'],
    ['电话号码', 'tel13800138000'],
    ['电话号码', '028-86512345'],
    ['电话号码', '（028）86512345'],
    ['银行卡号', '转入 6222021234567890128'.replace('6222021234567890128', '4111111111111111')],
    ['银行卡号', '4111 1111 1111 1111'],
    ['银行卡号', '4111-1111-1111-1111'],
    ['车牌号', '追川A12345'],
    ['车牌号', '川A·1234警'],
    ['车牌号', '新能源川AD12345'],
    ['车牌号', '川a 12345'],
  ])('stops %s in 「%s」', (kind, text) => {
    expect(kinds(text)).toEqual([kind])
  })

  test.each([
    '异常 2 处，推送 2 处',
    '2026-11-21 08:30 至 2026-11-22 08:30',
    '公（治）受案字〔2026〕12345 号',
    'A5101050000002026110001',
    'JQ20261121083000123',
    'J13912345678',
    '20261121083012345',
    '案件 510105202613410001 号',
    '罚款 1000000 元',
    '110、119、120 联动',
    '点位 12345678',
    '川A 商务区巡逻',
    '第 3 座，08:30 起',
    '座位 13，27，45',
    '4111111111111112',
    '二〇二六年十一月二十一日',
  ])('lets 「%s」 pass', (text) => {
    expect(kinds(text)).toEqual([])
  })

  test('says which it is, where it stands and what to write, without repeating the number', () => {
    const [found] = privateInput('请联系 13800138000')
    expect(found?.sentence).toBe('第 5 到 15 个字像是电话号码，不能写在这里，请改写「已电话联系」和时刻，号码留在业务系统。')
    expect(found?.sentence).not.toContain('13800138000')
  })

  test('names each of several', () => {
    expect(kinds('13800138000，11010519491231002X，川A12345')).toEqual(['电话号码', '身份证号码', '车牌号'])
  })

  test('an identity number with one digit changed is an ordinary number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 9 }), (place, by) => {
        const number = '11010519491231002X'
        const digit = (Number(number[place]) + by) % 10
        expect(isIdentityNumber(number.slice(0, place) + String(digit) + number.slice(place + 1))).toBe(false)
      }),
    )
  })

  test('a card number with one digit changed fails its check', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 15 }), fc.integer({ min: 1, max: 9 }), (place, by) => {
        const number = '4111111111111111'
        const digit = (Number(number[place]) + by) % 10
        expect(isBankCard(number.slice(0, place) + String(digit) + number.slice(place + 1))).toBe(false)
      }),
    )
  })
})

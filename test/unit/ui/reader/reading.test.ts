import { describe, expect, it } from 'vitest'
import { matchesFilter } from '../../../../src/ui/pages/handbook/contents/filter.ts'
import { entryNumber } from '../../../../src/ui/pages/handbook/entryNumber.ts'
import { dueInWords } from '../../../../src/ui/pages/handbook/kinds/dueInWords.ts'
import { personalNumber } from '../../../../src/ui/pages/handbook/mine/personalNumbers.ts'
import { nearArticles, typedArticle } from '../../../../src/ui/pages/law/articles.ts'
import { citationOfPlace } from '../../../../src/ui/pages/law/citationOfPlace.ts'

describe('the filter of the contents', () => {
  const entry = {
    id: 'legal-basis/0095',
    number: '095',
    title: '殴打他人',
    written: true,
    withdrawn: false,
    summary: '第51条第1款 · 5–10日',
  }

  it('finds by number, title and second line, in any width', () => {
    for (const typed of ['95', '095', '９５', '殴打', '51条', '', ' 殴 打 ']) expect(matchesFilter(entry, typed)).toBe(true)
    for (const typed of ['96', '盗窃', '52条']) expect(matchesFilter(entry, typed)).toBe(false)
  })
})

describe('an entry’s number', () => {
  it('is what its handbook prints', () => {
    expect(entryNumber('legal-basis/0095')).toBe('095')
    expect(entryNumber('legal-basis/S3')).toBe('S3')
    expect(entryNumber('safety-reminders/04')).toBe('04')
    expect(entryNumber('command-room/posts/dispatch')).toBe('')
  })
})

describe('a note', () => {
  it('is stopped at numbers of persons', () => {
    expect(personalNumber('身份证110101199001011237')).toBe('身份证号')
    expect(personalNumber('联系 138 1234 5678')).toBe('手机号码')
    expect(personalNumber('电话010-62345678')).toBe('电话号码')
    expect(personalNumber('卡号6222 0212 3456 7890 123')).toBe('银行卡号')
    expect(personalNumber('车牌京A12345')).toBe('车牌号')
  })

  it('may hold dates, sums, articles and the station’s own numbers', () => {
    for (const text of ['2026-01-01起适用', '罚款500000元', '第51条第1款', '案件编号2026000123', '川流不息']) {
      expect(personalNumber(text)).toBeUndefined()
    }
  })
})

describe('a slot’s time', () => {
  it('is said with who hears of it when it is overdue', () => {
    expect(dueInWords({ due: 20, escalate: [10, 20] })).toBe(
      '时段开始后 20 分钟内完成；逾期 10 分钟提醒值班长；逾期 20 分钟上报带班所领导。',
    )
  })
})

describe('turning the articles of a law', () => {
  it('stays within the law and leaves 之一 to its article', () => {
    expect(nearArticles('1', 144)).toEqual({ previous: undefined, next: '2' })
    expect(nearArticles('144', 144)).toEqual({ previous: '143', next: undefined })
    expect(nearArticles('133之一', 452)).toEqual({ previous: '133', next: '134' })
  })

  it('reads a typed article in any width', () => {
    expect([typedArticle('51'), typedArticle('第５１条'), typedArticle('133之一'), typedArticle('五十一')]).toEqual(['51', '51', '133之一', undefined])
  })

  it('reads paragraph and item from the address and nothing else', () => {
    const params = { law: '治安管理处罚法', article: '51' }
    expect(citationOfPlace(params, '?paragraph=2&item=1&act=2024-05-01')).toEqual({ ...params, paragraph: 2, item: 1 })
    expect(citationOfPlace(params, '?paragraph=0&item=x')).toEqual(params)
  })
})

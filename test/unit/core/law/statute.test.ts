import { describe, expect, test } from 'vitest'
import { articleText, findProvision, parseStatute, StatuteError } from '../../../../src/core/law/statute.ts'
import { SOURCE, STATUTE } from './fixture.ts'

const article = (number: string) => STATUTE.articles.find((each) => each.number === number)!
const head = '---\ntitle: "某法"\nshort_title: "某法"\n---\n\n'
const only = (body: string) => parseStatute(head + body).articles[0]!.paragraphs

describe('a statute', () => {
  test('carries its titles and dates', () => {
    const { title, shortTitle, versionDate, effective } = STATUTE
    expect({ title, shortTitle, versionDate, effective }).toEqual({
      title: '中华人民共和国测试治安法',
      shortTitle: '测试治安法',
      versionDate: '2020-05-01',
      effective: '2020-06-01',
    })
    expect(STATUTE.until).toBeUndefined()
  })

  test('has its articles in order, 之一 among them, and no annex', () => {
    expect(STATUTE.articles.map((each) => each.number)).toEqual(['1', '2', '3', '4', '5', '6', '6之一', '7', '8', '9', '10', '11', '12', '13'])
    expect(articleText(article('13'))).not.toContain('附件')
  })

  test('keeps the chapter through its sections', () => {
    expect(article('1').chapter).toBe('第一章 总则')
    expect(article('9').chapter).toBe('第二章 处罚')
  })

  test('tells paragraphs from items', () => {
    expect(article('3').paragraphs.map((each) => each.items.map((item) => item.number))).toEqual([[1, 2, 3], []])
    expect(article('3').paragraphs[0]!.items[1]!.text).toBe('藏匿样品的；')
    expect(article('2').paragraphs).toHaveLength(2)
  })

  test('takes the terms under 用语的含义 for one paragraph', () => {
    expect(article('13').paragraphs).toHaveLength(1)
  })

  test('keeps sub-items in their item', () => {
    const [first] = only('**第一条** 如下：\n\n（一）甲：\n\n1.子一；\n\n2.子二。\n\n（二）乙。\n\n另起一款。')
    expect(first!.items.map((each) => each.text)).toEqual(['甲：\n1.子一；\n2.子二。', '乙。'])
  })

  test('takes words after the items for the end of the paragraph when the last item is not over', () => {
    const paragraphs = only('**第一条** 有下列行为之一：\n\n（一）甲；\n\n（二）乙，\n\n处警告。\n\n下一款。')
    expect(paragraphs.map((each) => each.closing)).toEqual(['处警告。', undefined])
  })

  test('takes 一、 under a colon for items, and nowhere else', () => {
    expect(only('**第一条** 如下：\n\n一、甲；\n\n二、乙。')[0]!.items).toHaveLength(2)
    expect(only('**第一条** 总述。\n\n一、甲。')).toHaveLength(2)
  })

  test('reads CRLF and a byte order mark', () => {
    expect(parseStatute(`\uFEFF${SOURCE.replaceAll('\n', '\r\n')}`)).toEqual(STATUTE)
  })

  test.each([
    ['没有题录', '**第一条** 甲。', 1],
    ['没有条文', `${head}只有一段。`, 1],
    ['题录不全', '---\ntitle: "某法"\n---\n\n**第一条** 甲。', 1],
    ['条号重复', `${head}**第一条** 甲。\n\n**第一条** 乙。`, 8],
  ])('is refused when %s', (_, source, line) => {
    const attempt = () => parseStatute(source)
    expect(attempt).toThrow(StatuteError)
    expect(attempt).toThrow(expect.objectContaining({ line }))
  })
})

describe('a provision in a statute', () => {
  test('is found by article, paragraph and item', () => {
    expect(findProvision(STATUTE, { article: '4', paragraph: 2, item: 1 })).toMatchObject({ found: true, text: '结伙涂改的；' })
    expect(findProvision(STATUTE, { article: '4', paragraph: 1 })).toMatchObject({ found: true })
    expect(findProvision(STATUTE, { article: '6之一' })).toMatchObject({ found: true })
  })

  test('an item without a paragraph is looked for where the only items are', () => {
    expect(findProvision(STATUTE, { article: '3', item: 2 })).toMatchObject({ found: true, text: '藏匿样品的；' })
  })

  test.each([
    [{ article: '99' }, 'article', 14],
    [{ article: '4', paragraph: 3 }, 'paragraph', 2],
    [{ article: '4', paragraph: 1, item: 1 }, 'item', 0],
    [{ article: '2', item: 1 }, 'paragraph', 2],
  ])('says what is missing of %j', (place, missing, has) => {
    expect(findProvision(STATUTE, place)).toEqual({ found: false, missing, has })
  })
})

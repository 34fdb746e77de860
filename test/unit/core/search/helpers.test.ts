import { describe, expect, test } from 'vitest'
import type { SearchHit } from '../../../../src/contract/search.ts'
import { groupHits } from '../../../../src/core/search/group.ts'
import { mayLogMissed } from '../../../../src/core/search/log.ts'
import { parseScope } from '../../../../src/core/search/scope.ts'
import { editDistance } from '../../../../src/core/search/suggest.ts'
import { search } from './library.ts'

describe('a scope prefix', () => {
  test.each([
    ['案 打架', { scope: 'legal-basis', text: '打架' }],
    ['问 醉酒', { scope: 'field-guide', text: '醉酒' }],
    ['提 醉酒', { scope: 'safety-reminders', text: '醉酒' }],
    ['社　走访', { scope: 'community-policing', text: '走访' }],
    ['室 交班', { scope: 'command-room', text: '交班' }],
    ['法 殴打', { scope: 'statutes', text: '殴打' }],
    ['案 ', { scope: 'legal-basis', text: '' }],
    ['案件', { text: '案件' }],
    ['问话', { text: '问话' }],
    ['打 架', { text: '打 架' }],
    ['', { text: '' }],
  ])('%j', (text, expected) => {
    expect(parseScope(text)).toEqual(expected)
  })
})

test('hits are grouped by handbook, ordered by the best hit, nothing reordered inside', () => {
  const hit = (id: string, handbook: SearchHit['handbook']) => ({ id, handbook }) as SearchHit
  const groups = groupHits([
    hit('field-guide/37', 'field-guide'),
    hit('legal-basis/0095', 'legal-basis'),
    hit('field-guide/41', 'field-guide'),
  ])
  expect(groups.map((group) => [group.handbook, group.hits.map((each) => each.id)])).toEqual([
    ['field-guide', ['field-guide/37', 'field-guide/41']],
    ['legal-basis', ['legal-basis/0095']],
  ])
})

describe('a query that found nothing', () => {
  test.each(['狗咬人', '治安法51条', '110', '119', '第一百二十三条', 'ktv超时', '派出所 8 小时', '罚款 500'])('%s may be kept', (text) => {
    expect(mayLogMissed(text)).toBe(true)
  })

  test.each([
    '510102199001011234',
    '51010219900101123X',
    '５１０１０２１９９００１０１１２３４',
    '13800138000',
    '138 0013 8000',
    '138-0013-8000',
    '028-86666666',
    '6222 0212 3456 7890 123',
    '川A12345',
    '川A·12345',
    '川 A D12345',
    'E12345678',
    '一三八零零一三八零零零',
    'someone@example.com',
    '张三13800138000打架',
    /* in doubt not */
    '2026-01-01',
    '罚款 1000-2000',
  ])('%s is not kept', (text) => {
    expect(mayLogMissed(text)).toBe(false)
  })
})

describe('suggestions', () => {
  test('the nearest title by writing, by letters, inside the scope', () => {
    const book = search()
    const suggested = (text: string) => book.query({ text, limit: 5 }).suggestions.map((each) => each.title)
    expect(suggested('daoqiw')).toContain('盗窃')
    expect(suggested('duboo')).toContain('赌博')
    expect(book.query({ text: 'zzzz', limit: 5, scope: 'field-guide' }).suggestions.map((each) => each.id)).toEqual(['field-guide/37'])
  })

  test('edit distance', () => {
    expect(editDistance('daoqie', 'daoqie')).toBe(0)
    expect(editDistance('daoqiw', 'daoqie')).toBe(1)
    expect(editDistance('', 'abc')).toBe(3)
    expect(editDistance('kitten', 'sitting')).toBe(3)
  })
})

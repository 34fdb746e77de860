import { describe, expect, test } from 'vitest'
import { plainBadge, readHeading, readRows } from '../../../../src/core/people/importRows.ts'

const POSTS = [
  { id: 'dispatch', title: '接警调度岗' },
  { id: 'video-patrol', title: '视频巡查岗' },
]
const { columns } = readHeading(['警号', '姓名', '身份', '岗位', '在岗'])
const read = (...rows: string[][]) => readRows(rows.map((cells, index) => ({ row: index + 2, cells })), columns, POSTS)

describe('the heading', () => {
  test('may stand in any order and with spaces', () => {
    expect(readHeading(['姓 名', '岗位', '警号', '人员类别'])).toEqual({ columns: { name: 0, posts: 1, badge: 2, roles: 3 }, error: '' })
  })
  test('that lacks a column is named', () => {
    expect(readHeading(['警号', '电话']).error).toBe('第一行应为表头，这里缺少「姓名」、「身份」一栏。请用导入模板。')
  })
})

describe('a row', () => {
  test('is a person', () => {
    expect(read(['ａ０１２３', '甲一', '民警、法制员', '接警调度、video-patrol', ''])).toEqual([
      {
        row: 2,
        ok: true,
        person: { badge: 'A0123', name: '甲一', roles: ['officer', 'legal-officer'], posts: ['dispatch', 'video-patrol'], active: true },
      },
    ])
  })
  test('a leader is an officer without saying so', () => {
    expect(read(['0123', '甲一', '所领导', '', '是'])).toMatchObject([{ ok: true, person: { roles: ['officer', 'commander'] } }])
  })
  test('that is empty is passed over', () => {
    expect(read(['', ' ', '', '', ''], ['0123', '甲一', '辅警', '', '否'])).toMatchObject([{ row: 3, person: { active: false } }])
  })
  test.each([
    [['', '甲一', '民警'], '缺少警号。'],
    [['12', '甲一', '民警'], '3 到 12 位'],
    [['51010019900101123X', '甲一', '民警'], '身份证'],
    [['13800138000', '甲一', '民警'], '手机号'],
    [['0123', '', '民警'], '缺少姓名。'],
    [['0123', '甲1', '民警'], '姓名只能写'],
    [['0123', '甲一', ''], '缺少身份'],
    [['0123', '甲一', '警犬'], '不认识的身份「警犬」'],
    [['0123', '甲一', '辅警、法制员'], '法制员应当同时是民警'],
    [['0123', '甲一', '民警', '厨房'], '没有「厨房」这个岗位'],
    [['0123', '甲一', '民警', '', '也许'], '「是」或者「否」'],
  ])('%j is refused with a sentence', (cells, said) => {
    const [row] = read(cells)
    expect(row).toMatchObject({ ok: false })
    expect(row?.ok === false && row.error).toContain(said)
  })
  test('with a badge number that stands above is refused and names the line', () => {
    expect(read(['0123', '甲一', '民警'], ['０１２３', '甲二', '民警'])[1]).toMatchObject({ row: 3, error: '警号 0123 与第 2 行重复。' })
  })
  test('badge numbers are compared without width and case', () => {
    expect(plainBadge(' ｆ１2a ')).toBe('F12A')
  })
})

import { describe, expect, test } from 'vitest'
import type { LawChange } from '../../../../src/contract/edition.ts'
import { renumbered } from '../../../../src/core/law/changes.ts'

const CHANGES: readonly LawChange[] = [
  {
    law: '治安管理处罚法',
    oldVersion: '2012-10-26',
    newVersion: '2025-06-27',
    rows: [
      { old: ['43'], now: ['51'], change: 'moved' },
      { old: ['第三十七条第一项'], now: ['第四十三条第一款第一项'], change: 'moved' },
      { old: ['76'], now: [], change: 'deleted' },
      { old: [], now: ['48'], change: 'new' },
    ],
  },
]
const lines = (article: string, law = '治安管理处罚法') => renumbered({ law, article }, CHANGES)

describe('what a revision did to an article', () => {
  test('shows both what the number was and what became of it', () => {
    expect(lines('43')).toEqual(['旧法第四十三条 → 现第五十一条', '旧法第三十七条第一项 → 现第四十三条第一款第一项'])
    expect(lines('51')).toEqual(['旧法第四十三条 → 现第五十一条'])
  })

  test('says what was deleted and what is new', () => {
    expect(lines('76')).toEqual(['旧法第七十六条 → 现行法已删除'])
    expect(lines('48')).toEqual(['旧法没有 → 现第四十八条'])
  })

  test('is silent about other laws and articles', () => {
    expect(lines('99')).toEqual([])
    expect(lines('43', '刑法')).toEqual([])
  })
})

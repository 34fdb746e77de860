import { describe, expect, test } from 'vitest'
import { citationStatus } from '../../../../src/core/law/status.ts'
import { law, LAWS } from './laws.ts'

const cited = { law: '治安管理处罚法', article: '51' }

describe('how a citation stands on the act date', () => {
  test('in force from its first day, without a note', () => {
    expect(citationStatus(cited, '2026-01-01', LAWS)).toEqual({ status: 'in-force', note: '' })
    expect(citationStatus(cited, '2026-11-21', LAWS).status).toBe('in-force')
  })

  test('not yet in force the day before, and which text applied', () => {
    const { status, note } = citationStatus(cited, '2025-12-31', LAWS)
    expect(status).toBe('not-yet')
    expect(note).toContain('2026年1月1日')
    expect(note).toContain('2012年文本')
  })

  test('an old text is in force to its last day, then replaced', () => {
    expect(citationStatus(cited, '2025-12-31', LAWS, '2012-10-26').status).toBe('in-force')
    const { status, note } = citationStatus(cited, '2026-01-01', LAWS, '2012-10-26')
    expect(status).toBe('replaced')
    expect(note).toContain('2025年文本')
  })

  test('repealed when nothing follows', () => {
    const old = law('旧条例', { versions: [{ date: '1990-01-01', from: '1990-01-01', to: '2020-06-30' }] })
    expect(citationStatus({ law: '旧条例', article: '1' }, '2020-06-30', [old]).status).toBe('in-force')
    expect(citationStatus({ law: '旧条例', article: '1' }, '2020-07-01', [old]).status).toBe('repealed')
  })

  test('adopted but not in force is 尚未施行, older than everything we hold is 未收录', () => {
    const coming = law('新法', { versions: [{ date: '2026-10-01', from: '2027-03-01' }] })
    expect(citationStatus({ law: '新法', article: '1' }, '2026-11-21', [coming]).status).toBe('not-yet')
    expect(citationStatus(cited, '2012-12-31', LAWS)).toEqual({ status: 'not-recorded', note: '《治安管理处罚法》该日的规定未收录。' })
  })

  test('an uncertain date in force makes the first year of a text 待核, and no later day', () => {
    const amended = law('丙法', { versions: [{ date: '2024-05-01', from: '2024-05-01', unsure: '文本未载施行日期。' }] })
    expect(citationStatus({ law: '丙法', article: '1' }, '2024-12-31', [amended]).status).toBe('unverified')
    expect(citationStatus({ law: '丙法', article: '1' }, '2024-12-31', [amended]).note).toContain('施行日期不能确定')
    expect(citationStatus({ law: '丙法', article: '1' }, '2025-05-01', [amended])).toEqual({ status: 'in-force', note: '' })
  })

  test('a gap between two texts is not recorded', () => {
    const gap = law('甲法', {
      versions: [
        { date: '2000-01-01', from: '2000-01-01', to: '2005-12-31' },
        { date: '2010-01-01', from: '2010-01-01', to: '2015-12-31' },
      ],
    })
    expect(citationStatus({ law: '甲法', article: '1' }, '2016-05-01', [gap], '2000-01-01').status).toBe('not-recorded')
    expect(citationStatus({ law: '甲法', article: '1' }, '2007-05-01', [gap], '2000-01-01').status).toBe('repealed')
  })

  test('a law awaiting a check is unverified, with the reason', () => {
    const doubtful = law('某规定', { verify: '未见最新文本' })
    expect(citationStatus({ law: '某规定', article: '1' }, '2026-01-01', [doubtful])).toEqual({ status: 'unverified', note: '待核：未见最新文本' })
  })

  test('an unknown law or version is not recorded', () => {
    expect(citationStatus({ law: '无此法', article: '1' }, '2026-01-01', LAWS).status).toBe('not-recorded')
    expect(citationStatus(cited, '2026-01-01', LAWS, '1994-01-01').status).toBe('not-recorded')
  })
})

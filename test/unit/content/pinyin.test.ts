import { describe, expect, test } from 'vitest'
import { HETERONYMS } from '../../../src/content/heteronyms.ts'
import { buildPinyin, buildSyllables, readName } from '../../../src/content/pinyin.ts'

describe('readings of police words', () => {
  test.each([
    ['所长', 'suo zhang'],
    ['局长', 'ju zhang'],
    ['警长', 'jing zhang'],
    ['指挥长岗', 'zhi hui zhang gang'],
    ['值班长', 'zhi ban zhang'],
    ['着装', 'zhuo zhuang'],
    ['圈养', 'juan yang'],
    ['差旅', 'chai lv'],
    ['卡口', 'qia kou'],
    ['设卡', 'she qia'],
    ['驾车拒检、冲卡怎么控制', 'jia che ju jian chong qia zen me kong zhi'],
    ['会计', 'kuai ji'],
    ['重伤', 'zhong shang'],
    ['重点', 'zhong dian'],
    ['处置', 'chu zhi'],
    ['处罚', 'chu fa'],
    ['正常行驶', 'zheng chang xing shi'],
    ['银行', 'yin hang'],
    ['业务正常进行', 'ye wu zheng chang jin xing'],
    ['进行业务', 'jin xing ye wu'],
    ['调解', 'tiao jie'],
    ['调度', 'diao du'],
    ['怎么调取', 'zen me diao qu'],
    ['供述', 'gong shu'],
    ['提供', 'ti gong'],
    ['传唤', 'chuan huan'],
    ['强迫交易', 'qiang po jiao yi'],
    ['敲诈勒索', 'qiao zha le suo'],
    ['强拿硬要', 'qiang na ying yao'],
    ['参与', 'can yu'],
    ['曾经', 'ceng jing'],
    ['尾随', 'wei sui'],
    ['殴打他人', 'ou da ta ren'],
    ['KTV检查12次', 'ktv jian cha 12 ci'],
  ])('%s', (word, reading) => {
    expect(readName(word).join(' ')).toBe(reading)
  })

  test('every listed word has one syllable per character and is read as listed', () => {
    const words = Object.entries(HETERONYMS)
    expect(words.length).toBeGreaterThanOrEqual(60)
    for (const [word, reading] of words) {
      expect(reading.split(' ')).toHaveLength(word.length)
      expect(readName(word).join(' ')).toBe(reading)
    }
  })
})

test('the index of readings is the same whatever the order of the names', () => {
  expect(JSON.stringify(buildPinyin(['盗窃', '赌博', '盗窃']))).toBe(JSON.stringify(buildPinyin(['赌博', '盗窃'])))
})

describe('the syllable table', () => {
  const table = buildSyllables(['㐂', '猥亵'])

  test('covers GB2312', () => {
    expect(Object.keys(table).length).toBe(6763)
    expect(table['欧']).toEqual(['ou'])
    expect(table['长']).toEqual(expect.arrayContaining(['chang', 'zhang']))
    expect(table['绿']?.[0]).toBe('lv')
  })

  test('and holds nothing but syllables', () => {
    for (const syllables of Object.values(table)) {
      expect(syllables.length).toBeGreaterThan(0)
      for (const syllable of syllables) expect(syllable).toMatch(/^[a-z]{1,6}$/)
    }
  })
})

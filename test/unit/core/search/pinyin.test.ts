import { describe, expect, test } from 'vitest'
import { pinyinLetters, spell, syllableOf } from '../../../../src/core/search/pinyin.ts'

const reading = (syllables: string) => syllables.split(' ').map(syllableOf)

describe('typed letters as syllables', () => {
  test.each([
    ['ouda', 'ou da ta ren', 2, 0],
    ['odtr', 'ou da ta ren', 4, 4],
    ['oudatar', 'ou da ta ren', 4, 1],
    ['oud', 'ou da ta ren', 2, 1],
    ['oudata', 'ou da ta ren', 3, 0],
    ['oudataren', 'ou da ta ren', 4, 0],
    ['oudatare', 'ou da ta ren', 4, 0],
    ['zhuozhuang', 'zhuo zhuang', 2, 0],
    ['zhzh', 'zhuo zhuang', 2, 2],
    ['zz', 'zhuo zhuang', 2, 2],
    ['zhuozhua', 'zhuo zhuang', 2, 0],
    ['xian', 'xi an', 2, 0],
    ['lvg', 'lv guan', 2, 1],
    ['nuedai', 'nve dai', 2, 0],
  ])('%s reads %s', (letters, syllables, used, abbreviated) => {
    expect(spell(letters, reading(syllables), 0)).toEqual({ used, abbreviated })
  })

  test.each([
    ['oux', 'ou da'],
    ['da', 'ou da'],
    ['oudax', 'ou da'],
    ['oa', 'ou da'],
  ])('%s does not read %s', (letters, syllables) => {
    expect(spell(letters, reading(syllables), 0)).toBeUndefined()
  })

  test('reading may begin at any syllable', () => {
    expect(spell('sh', reading('gu yi shang hai'), 2)).toEqual({ used: 1, abbreviated: 1 })
  })

  test.each([
    ['ou da', 'ouda'],
    ["xi'an", 'xian'],
    ['lüguan', 'lvguan'],
    ['nve', 'nue'],
    ['ＯＵ', 'ou'],
    ['殴da', undefined],
    ['110', undefined],
    ['', undefined],
    ['a'.repeat(65), undefined],
  ])('%s can be pinyin: %s', (text, letters) => {
    expect(pinyinLetters(text)).toBe(letters)
  })
})

import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { synonymsFile } from '../../../src/core/handbook/planFiles.ts'
import { normalise } from '../../../src/core/search/normalise.ts'

const ROOT = join(import.meta.dirname, '../../../handbooks')

const { synonyms } = synonymsFile.parse(parse(readFileSync(join(ROOT, 'synonyms.yaml'), 'utf8')))

/** Every name and title of the handbooks, and every text of theirs, without the synonyms themselves. */
function corpus(): string {
  const files = readdirSync(ROOT, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(?:ya?ml|md)$/u.test(file))
  return files
    .filter((file) => file !== 'synonyms.yaml')
    .map((file) => readFileSync(join(ROOT, file), 'utf8').split('\n').map(normalise).join('\n'))
    .join('\n')
}

describe('synonyms.yaml', () => {
  test('holds at least 170 sayings, each once', () => {
    expect(synonyms.length).toBeGreaterThanOrEqual(170)
    expect(new Set(synonyms.map(({ say }) => normalise(say))).size).toBe(synonyms.length)
  })

  test('every meaning stands in the handbooks', () => {
    const text = corpus()
    const missing = synonyms.flatMap(({ say, means }) =>
      means.filter((meaning) => !text.includes(normalise(meaning))).map((meaning) => `${say} → ${meaning}`),
    )
    expect(missing).toEqual([])
  })

  test('no saying labels a person: it is repeated in the reason', () => {
    const labels = ['重点人员', '酒鬼', '精神病', '老外', '小姐', '嫖客', '瘾君子', '小偷', '骗子', '醉汉', '逃犯']
    expect(synonyms.filter(({ say }) => labels.some((label) => say.includes(label)))).toEqual([])
  })

  test('no saying means itself', () => {
    expect(synonyms.filter(({ say, means }) => means.includes(say))).toEqual([])
  })
})

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { factsOf, type LawFacts } from '../../../../src/core/law/facts.ts'
import { parseStatute, type Statute } from '../../../../src/core/law/statute.ts'

/** The text of the invented law the tests of this folder read. */
export const SOURCE = readFileSync(new URL('../../../fixtures/laws/测试治安法.md', import.meta.url), 'utf8')

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

export const STATUTE: Statute = parseStatute(SOURCE)

/** Facts of the invented law, from its own text or an altered one. */
export function facts(source = SOURCE): LawFacts {
  const statute = parseStatute(source)
  return factsOf(statute, { version: '2020-05-01', articles: statute.articles.map((each) => each.number), sha256 })
}


import type { LawNames } from './names.ts'
import { halfWidthDigits, NUMERAL, readNumber } from './numerals.ts'
import { readRun } from './provision-run.ts'
import { lastArticle } from './status.ts'

/** A citation typed into the search box. Without `law` the reader means any law, first of all 治安管理处罚法. */
export interface CitationQuery {
  readonly law?: string
  readonly article: string
  readonly paragraph?: number
  readonly item?: number
}

/** 51条1款2项 behind the law: 第 may be missing everywhere, 条 only where a law stands in front. */
const TAIL = new RegExp(
  `^(第?)(${NUMERAL})(条?)(?:之(${NUMERAL}))?(条?)(?:第?(${NUMERAL})款)?(?:第?[（(]?(${NUMERAL})[)）]?项)?$`,
)

/** The most characters a law's name takes in a query. */
const LONGEST = 60

/**
 * Reads a search query as a citation: 治安法51条, 治51, 道交法91, 治安法51条1款, 第四十三条第五项, 51条, 刑法133之一, 治安法 五十一.
 * Null for every other query: a bare number, 一百问, 三轮车, 消防119 (the law has no such article), an unknown law.
 */
export function parseCitationQuery(text: string, names: LawNames): CitationQuery | null {
  const typed = halfWidthDigits(text).replace(/[\s\u3000]/g, '')
  if (typed.length > LONGEST || !/[0-9条]|[一二三四五六七八九十百]$/.test(typed)) return null
  const split = /^(《[^》]*》|[^0-9]*?)(第?[0-9零〇一二两三四五六七八九十百].*)$/
  // A law's name may hold numerals itself, so every split is tried, the longest name first.
  for (const name of prefixes(typed)) {
    const found = split.exec(typed.slice(name.length))
    if (found?.[1] !== '') continue
    const query = readTail(found[2] ?? '', name, names)
    if (query !== null) return query
  }
  return null
}

function* prefixes(typed: string): Generator<string> {
  for (let length = typed.length - 1; length >= 0; length -= 1) yield typed.slice(0, length)
}

function readTail(tail: string, name: string, names: LawNames): CitationQuery | null {
  const found = TAIL.exec(tail)
  if (found === null) return null
  const [, ordinal = '', number = '', unit = '', suffix, lateUnit = ''] = found
  if (unit !== '' && lateUnit !== '') return null
  const hasUnit = unit !== '' || lateUnit !== ''
  const law = name === '' ? undefined : lawOf(name, number, hasUnit, names)
  if (name !== '' && law === undefined) return null
  if (!hasUnit && (law === undefined || ordinal !== '')) return null
  const value = readNumber(number)
  const extra = suffix === undefined ? undefined : readNumber(suffix)
  if (value === undefined || value === 0 || value > 2000 || (suffix !== undefined && extra === undefined)) return null
  const limit = law === undefined ? undefined : names.summary(law)
  // 治安110, 消防119: the number of a telephone, not of an article.
  if (limit !== undefined && value > lastArticle(limit)) return null
  const canonical = canonicalPlace(value, extra, found[6], found[7])
  return canonical === null ? null : { ...(law === undefined ? {} : { law }), ...canonical }
}

/** The law a name in a query means. Only a full name or an alias may stand before a Chinese number without 条. */
function lawOf(name: string, number: string, hasUnit: boolean, names: LawNames): string | undefined {
  const exact = names.resolve(name)
  if (exact !== undefined && (hasUnit || /^\d/.test(number) || /[法典》例]$/.test(name))) return exact
  return hasUnit || /^\d/.test(number) ? names.abbreviation(name) : undefined
}

function canonicalPlace(
  value: number,
  extra: number | undefined,
  paragraph: string | undefined,
  item: string | undefined,
): Omit<CitationQuery, 'law'> | null {
  const parts = [
    `第${value}条${extra === undefined ? '' : `之${extra}`}`,
    paragraph === undefined ? '' : `第${paragraph}款`,
    item === undefined ? '' : `第${item}项`,
  ].join('')
  const run = readRun(parts, 0)
  return run?.end === parts.length ? (run.provisions[0] ?? null) : null
}

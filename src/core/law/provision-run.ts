import { NUMERAL, readNumber } from './numerals.ts'

/** A place inside one law: an article with or without paragraph (款) and item (项). */
export interface Provision {
  readonly article: string
  readonly paragraph?: number
  readonly item?: number
}

/** Consecutive provisions of one law as they stand in a text: 第五十一条第一款、第二款和第五十二条. */
export interface ProvisionRun {
  readonly end: number
  readonly provisions: readonly Provision[]
  /** A range that runs backwards or is absurdly long, in the words of the text. */
  readonly badRange?: string
}

const S = '[\\s\\u3000]*'
const SUFFIX_HAN = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十']
/** 第十八至二十条, 第一、二款: several numbers before one unit. */
const COMPACT = `${NUMERAL}(?:${S}(?:、|和|与|及|至|到|[-—－～~])${S}第?${S}${NUMERAL})*`
const BRACKETED = `[（(]?${S}${NUMERAL}${S}[)）]?`
const COMPACT_ITEMS = `${BRACKETED}(?:${S}(?:、|和|与|及|至|到|[-—－～~])${S}第?${S}${BRACKETED})*`
const SEPARATOR = new RegExp(`${S}(、|，|,|以及|和|与|及|或者|或|至|到|[-—－～~]+)${S}`, 'y')
const ARTICLE = new RegExp(`第${S}(${COMPACT})${S}(?:之${S}(${NUMERAL})${S})?条(?:${S}之${S}(${NUMERAL}))?`, 'y')
const BARE_ARTICLE = new RegExp(`(${NUMERAL})${S}(?:之${S}(${NUMERAL})${S})?条(?:${S}之${S}(${NUMERAL}))?`, 'y')
const PARAGRAPH = new RegExp(`${S}的?第${S}(${COMPACT})${S}款`, 'y')
/** 51条1款: without 第 only where the article stands without it too. */
const BARE_PARAGRAPH = new RegExp(`${S}(${NUMERAL})${S}款`, 'y')
const ITEM = new RegExp(`${S}的?第${S}(${COMPACT_ITEMS})${S}项`, 'y')
const BARE_ITEM = new RegExp(`${S}(${NUMERAL})${S}项`, 'y')
const BRACKET_ITEM = new RegExp(`${S}[（(]${S}(${NUMERAL})${S}[)）]${S}项?`, 'y')

/** Longer ranges than this are taken for a slip of the pen. */
const LONGEST_RANGE = 80
/** No article has more items than this; （2025） after an article is a year. */
const MOST_ITEMS = 60

const isRange = (separator: string) => /^(?:至|到|[-—－～~]+)$/.test(separator)

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at
  return pattern.exec(text) ?? undefined
}

interface Unit {
  readonly level: 'article' | 'paragraph' | 'item'
  readonly values: readonly number[]
  /** 之一 of an article. */
  readonly suffix?: string
  readonly end: number
  readonly badRange?: string
}

/** The numbers of `from`…`to` without the first; undefined when that is no range. */
function between(from: number, to: number): number[] | undefined {
  if (to <= from || to - from > LONGEST_RANGE) return undefined
  return Array.from({ length: to - from }, (_, index) => from + index + 1)
}

function readValues(list: string): { values: number[]; badRange?: string } | undefined {
  const values: number[] = []
  let badRange: string | undefined
  const parts = list.replace(/[\s\u3000第（()）]/g, '').split(/(、|和|与|及|至|到|[-—－～~])/)
  let range = false
  for (const [index, part] of parts.entries()) {
    if (index % 2 === 1) {
      range = isRange(part)
      continue
    }
    const value = readNumber(part)
    if (value === undefined || value === 0) return undefined
    const filled = range ? between(values.at(-1) ?? 0, value) : [value]
    if (filled === undefined) badRange = list
    values.push(...(filled ?? [value]))
  }
  return { values, ...(badRange === undefined ? {} : { badRange }) }
}

function suffix(found: RegExpExecArray): { suffix?: string } | undefined {
  const written = found[2] ?? found[3]
  if (written === undefined) return {}
  const value = readNumber(written)
  const han = value === undefined ? undefined : SUFFIX_HAN[value]
  return han === undefined || han === '' ? undefined : { suffix: han }
}

function unit(level: Unit['level'], found: RegExpExecArray | undefined): Unit | undefined {
  const read = readValues(found?.[1] ?? '')
  if (found === undefined || read === undefined) return undefined
  const extra = level === 'article' ? suffix(found) : {}
  if (extra === undefined) return undefined
  if (level !== 'article' && read.values.some((value) => value > MOST_ITEMS)) return undefined
  return { level, ...read, ...extra, end: found.index + found[0].length }
}

const articleAt = (text: string, at: number) => unit('article', match(ARTICLE, text, at))
const paragraphAt = (text: string, at: number) => unit('paragraph', match(PARAGRAPH, text, at))
const bareBelow = (text: string, at: number) =>
  unit('paragraph', match(BARE_PARAGRAPH, text, at)) ?? unit('item', match(BARE_ITEM, text, at))
const itemAt = (text: string, at: number) =>
  unit('item', match(ITEM, text, at)) ?? unit('item', match(BRACKET_ITEM, text, at))

class Run {
  readonly provisions: Provision[] = []
  end = 0
  badRange: string | undefined
  #last: Provision | undefined
  #lastUnit: Unit | undefined

  /** Takes a unit that follows directly (第…条第…款) or after a separator; false when it does not fit here. */
  take(unit: Unit, separator: string | undefined): boolean {
    const last = this.#last
    if (unit.level !== 'article' && last === undefined) return false
    // 第五十一条第二款、第一项: an item only continues items.
    if (unit.level === 'item' && separator !== undefined && last?.item === undefined) return false
    if (separator !== undefined && isRange(separator)) this.#fill(unit)
    else if (separator === undefined && unit.level !== 'article') this.provisions.pop()
    for (const [index, value] of unit.values.entries()) {
      const own = unit.suffix !== undefined && index === unit.values.length - 1 ? `之${unit.suffix}` : ''
      this.#push(unit.level, `${value}${own}`, value, last)
    }
    this.#last = this.provisions.at(-1)
    this.#lastUnit = unit
    this.end = unit.end
    this.badRange ??= unit.badRange
    return true
  }

  #push(level: Unit['level'], article: string, value: number, last: Provision | undefined): void {
    if (level === 'article') this.provisions.push({ article })
    else if (last !== undefined && level === 'paragraph') {
      this.provisions.push({ article: last.article, paragraph: value })
    } else if (last !== undefined) {
      const { paragraph } = last
      this.provisions.push({ article: last.article, ...(paragraph === undefined ? {} : { paragraph }), item: value })
    }
  }

  /** Puts what stands between 第十八条 and 至第二十条. */
  #fill(unit: Unit): void {
    const before = this.#lastUnit
    const from = before?.values.at(-1)
    const to = unit.values[0]
    const last = this.#last
    if (before === undefined || from === undefined || to === undefined || before.level !== unit.level) {
      this.badRange ??= '至'
      return
    }
    if (unit.suffix !== undefined && from === to) return this.#fillSuffixes(before.suffix, unit.suffix, from)
    const values = between(from, to)
    if (values === undefined) this.badRange ??= `${from}至${to}`
    for (const value of (values ?? []).slice(0, -1)) this.#push(unit.level, `${value}`, value, last)
  }

  /** 第一百二十条之一至第一百二十条之三. */
  #fillSuffixes(from: string | undefined, to: string, article: number): void {
    const first = from === undefined ? 0 : SUFFIX_HAN.indexOf(from)
    const lastOne = SUFFIX_HAN.indexOf(to)
    if (lastOne <= first) this.badRange ??= `${article}条之${to}`
    for (let n = first + 1; n < lastOne; n += 1) this.provisions.push({ article: `${article}之${SUFFIX_HAN[n] ?? ''}` })
  }
}

/**
 * Reads the provisions that begin at `at` of the text: 第…条, with `bareNumber` also 51条 (after a law's name).
 * Undefined when no article begins there; 第三章, 第二次, 前款 and a paragraph without article are not articles.
 */
export function readRun(text: string, at: number, options: { readonly bareNumber?: boolean } = {}): ProvisionRun | undefined {
  const ordinal = articleAt(text, at)
  const first = ordinal ?? (options.bareNumber === true ? unit('article', match(BARE_ARTICLE, text, at)) : undefined)
  if (first === undefined) return undefined
  const run = new Run()
  run.take(first, undefined)
  for (;;) {
    const below = paragraphAt(text, run.end) ?? itemAt(text, run.end)
    const deeper = below ?? (ordinal === undefined ? bareBelow(text, run.end) : undefined)
    // 第一项第一款 and 第一款第二款 without a separator are not Chinese.
    if (deeper !== undefined && fitsBelow(run, deeper) && run.take(deeper, undefined)) continue
    const separator = match(SEPARATOR, text, run.end)
    if (separator === undefined) break
    const next = separator.index + separator[0].length
    const unit = articleAt(text, next) ?? paragraphAt(text, next) ?? itemAt(text, next)
    if (unit === undefined || !run.take(unit, separator[1])) break
  }
  const { provisions, end, badRange } = run
  return { provisions, end, ...(badRange === undefined ? {} : { badRange }) }
}

function fitsBelow(run: Run, unit: Unit): boolean {
  const last = run.provisions.at(-1)
  if (last === undefined || last.item !== undefined) return false
  return unit.level === 'item' || last.paragraph === undefined
}

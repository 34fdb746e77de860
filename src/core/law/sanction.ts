import { JOINS, type Range, type Sanction, type SanctionJoin, type SanctionLeg } from '../../contract/law.ts'
import { isNamedLeg } from './sanction-words.ts'

/** Why a sanction cannot be read. `at` is the position in the text, `message` a Chinese sentence for its author. */
export interface SanctionError {
  readonly at: number
  readonly message: string
}

export type SanctionResult =
  | { readonly ok: true; readonly sanction: Sanction }
  | { readonly ok: false; readonly error: SanctionError }

interface Token {
  readonly text: string
  readonly at: number
}

/** Detention is at most 15 days for one act and 20 for several (治安管理处罚法 第十条、第十六条). */
const MOST_DAYS = 20
const EXAMPLE = '“拘留 5-10 并处 罚款 500-1000”'
const NUMBER = '(?:0|[1-9]\\d{0,8})'
const RANGE = new RegExp(`^(?:(${NUMBER})-(${NUMBER})|≤(${NUMBER})|≥(${NUMBER})|(${NUMBER}))$`)

class Refusal extends Error {
  readonly at: number

  constructor(at: number, message: string) {
    super(message)
    this.at = at
  }
}

function tokens(text: string): Token[] {
  return [...text.matchAll(/[^\s\u3000]+/g)].map((found) => ({ text: found[0], at: found.index }))
}

function why(text: string): string {
  if (/[０-９－～]/.test(text)) return '数字和连字符应使用半角'
  if (/[.．]/.test(text)) return '只写整数，不写小数'
  if (/[,，]/.test(text)) return '数字里不写逗号'
  if (/[<>＜＞]|=$/.test(text)) return '“以下”写成 ≤，“以上”写成 ≥'
  if (/[~—–至]/.test(text)) return '起止之间写半角连字符，例如 5-10'
  if (/[一二三四五六七八九十百千万元日天]/.test(text)) return '只写阿拉伯数字，单位由处罚的名称决定'
  if (/^0\d/.test(text)) return '数字不以 0 开头'
  return '应为 N、A-B、≤B 或者 ≥A'
}

function readRange(text: string, at: number, what: string): Range {
  const found = RANGE.exec(text)
  if (found === null) throw new Refusal(at, `${what}“${text}”读不出幅度：${why(text)}。`)
  const [, from, to, most, least, exact] = found
  if (from !== undefined && to !== undefined) {
    if (Number(from) >= Number(to)) throw new Refusal(at, `${what}“${text}”的下限应小于上限；只有一个数时写 ${to}。`)
    return { min: Number(from), max: Number(to) }
  }
  if (most !== undefined) return { max: Number(most) }
  if (least !== undefined) return { min: Number(least) }
  return { min: Number(exact), max: Number(exact) }
}

const isJoin = (word: string): word is SanctionJoin => (JOINS as readonly string[]).includes(word)

class Reader {
  readonly #tokens: readonly Token[]
  readonly #end: number
  #next = 0

  constructor(text: string) {
    this.#tokens = tokens(text)
    this.#end = text.length
  }

  read(): Sanction['legs'] {
    const legs: Sanction['legs'] = [{ leg: this.#leg() }]
    for (;;) {
      const token = this.#tokens[this.#next]
      if (token === undefined) return legs
      if (!isJoin(token.text)) {
        throw new Refusal(token.at, `“${token.text}”的位置上应为连接词：${JOINS.join('、')}（前后各空一格）。`)
      }
      this.#next += 1
      legs.push({ join: token.text, leg: this.#leg() })
    }
  }

  #take(missing: string): Token {
    const token = this.#tokens[this.#next]
    if (token === undefined) throw new Refusal(this.#end, missing)
    this.#next += 1
    return token
  }

  #leg(): SanctionLeg {
    const { text, at } = this.#take(`这里应为处罚的名称，例如 ${EXAMPLE}。`)
    if (text === '警告') return { kind: 'warning' }
    if (text === '拘留') return this.#detention()
    if (text === '罚款') return this.#fine()
    if (isJoin(text)) throw new Refusal(at, `连接词“${text}”的前面缺少处罚的名称，例如 ${EXAMPLE}。`)
    if (!isNamedLeg(text)) {
      throw new Refusal(
        at,
        `“${text}”不是处罚或者措施的名称。应为 警告、拘留、罚款，或者以没收、吊销、暂扣、责令等开头的名称；名称和幅度之间空一格。`,
      )
    }
    return this.#named(text)
  }

  #detention(): SanctionLeg {
    const { text, at } = this.#take('“拘留”的后面应为天数，例如 拘留 5-10。')
    const days = readRange(text, at, '拘留的天数')
    if ((days.max ?? days.min ?? 0) > MOST_DAYS) {
      throw new Refusal(at, `拘留的天数“${text}”超过 ${MOST_DAYS} 日。单位是日，请核对。`)
    }
    return { kind: 'detention', days }
  }

  #fine(): SanctionLeg {
    const { text, at } = this.#take('“罚款”的后面应为金额，例如 罚款 500-1000、罚款 1-5倍 违法所得。')
    if (!text.endsWith('倍')) return { kind: 'fine', yuan: readRange(text, at, '罚款的金额') }
    const times = readRange(text.slice(0, -1), at, '罚款的倍数')
    const base = this.#take('倍数的后面应写是什么的倍数，例如 罚款 1-5倍 违法所得。')
    if (isJoin(base.text)) throw new Refusal(base.at, '倍数的后面应写是什么的倍数，例如 罚款 1-5倍 违法所得。')
    return { kind: 'fine-multiple', times, base: base.text }
  }

  #named(name: string): SanctionLeg {
    const token = this.#tokens[this.#next]
    if (token === undefined || isJoin(token.text)) return { kind: 'named', name }
    const found = /^(.+?)(个月|日|月|年)$/.exec(token.text)
    const unit = found?.[2]
    if (found?.[1] === undefined || unit === undefined || unit === '个月') {
      throw new Refusal(token.at, `“${token.text}”应为期限，例如 30-90日、6月、≤1年，或者为连接词。`)
    }
    this.#next += 1
    const range = readRange(found[1], token.at, '期限')
    return { kind: 'named', name, span: { range, unit: unit === '日' ? '日' : unit === '月' ? '月' : '年' } }
  }
}

/** `5-10`, `≤5`, `≥5`, `5`: a range in its canonical spelling. Empty for a range without bounds. */
export function formatRange({ min, max }: Range): string {
  if (min === undefined) return max === undefined ? '' : `≤${max}`
  if (max === undefined) return `≥${min}`
  return min === max ? `${min}` : `${min}-${max}`
}

function formatLeg(leg: SanctionLeg): string {
  if (leg.kind === 'warning') return '警告'
  if (leg.kind === 'detention') return `拘留 ${formatRange(leg.days)}`
  if (leg.kind === 'fine') return `罚款 ${formatRange(leg.yuan)}`
  if (leg.kind === 'fine-multiple') return `罚款 ${formatRange(leg.times)}倍 ${leg.base}`
  return leg.span === undefined ? leg.name : `${leg.name} ${formatRange(leg.span.range)}${leg.span.unit}`
}

/** The canonical spelling of a sanction's legs, as handbooks write it: 拘留 5-10 并处 罚款 500-1000. */
export function formatSanction(legs: Sanction['legs']): string {
  return legs.map(({ join, leg }) => `${join === undefined ? '' : `${join} `}${formatLeg(leg)}`).join(' ')
}

/** A sanction of these legs, with its canonical spelling. */
export function toSanction(legs: Sanction['legs']): Sanction {
  return { text: formatSanction(legs), legs }
}

/**
 * Reads a sanction as handbooks write it (DESIGN.md §4): 拘留 5-10 并处 罚款 500-1000, 罚款 1-5倍 违法所得,
 * 责令停产停业 30-90日. Days for detention, yuan for fines, bounds included. Gives an error with a position and a Chinese
 * sentence instead of throwing.
 */
export function parseSanction(text: string): SanctionResult {
  try {
    return { ok: true, sanction: toSanction(new Reader(text).read()) }
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, error: { at: error.at, message: error.message } }
    throw error
  }
}

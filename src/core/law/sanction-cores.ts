import type { Range, SanctionLeg } from '../../contract/law.ts'
import { readNumber } from './numerals.ts'

/**
 * A sanction found in a clause, without the words that introduce it. `open` marks a named penalty whose object is still
 * to be cut: it runs up to the next core or the end of the clause.
 */
export interface Core {
  readonly start: number
  readonly end: number
  readonly leg?: SanctionLeg
  /** The head of a named leg (没收, 责令停业整顿), whose object follows. */
  readonly head?: string
}

const N = '[0-9.]+万?|[〇零一二两三四五六七八九十百千万]+'
const DAYS = '(?:日|天)'
const DETENTION = '的?(?:行政)?拘留'
const FINE = '的?罚款'
const BASE = '(?!以)([^，；处每]{2,40}?)'

type Read = (found: RegExpExecArray) => SanctionLeg | undefined

function range(from: string | undefined, to: string | undefined): Range | undefined {
  const min = from === undefined ? undefined : readNumber(from)
  const max = to === undefined ? undefined : readNumber(to)
  if ((from !== undefined && min === undefined) || (to !== undefined && max === undefined)) return undefined
  if (min !== undefined && max !== undefined && min > max) return undefined
  return { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) }
}

const days = (from: string | undefined, to: string | undefined): SanctionLeg | undefined => {
  const read = range(from, to)
  return read === undefined ? undefined : { kind: 'detention', days: read }
}
const yuan = (from: string | undefined, to: string | undefined): SanctionLeg | undefined => {
  const read = range(from, to)
  return read === undefined ? undefined : { kind: 'fine', yuan: read }
}
const times = (base: string | undefined, from: string | undefined, to: string | undefined): SanctionLeg | undefined => {
  const read = range(from, to)
  const clean = base?.replace(/[《》\s]/g, '').replace(/的$/, '')
  if (read === undefined || clean === undefined || clean === '' || /分之|总额/.test(clean)) return undefined
  return { kind: 'fine-multiple', times: read, base: clean }
}

/** Every way statutes write an amount, the fuller one first. */
const AMOUNTS: readonly (readonly [RegExp, Read])[] = [
  [new RegExp(`(${N})${DAYS}?(?:以上|至)、?(${N})${DAYS}(?:以下)?${DETENTION}`, 'y'), (m) => days(m[1], m[2])],
  [new RegExp(`(${N})${DAYS}以下${DETENTION}`, 'y'), (m) => days(undefined, m[1])],
  [new RegExp(`(${N})${DAYS}${DETENTION}`, 'y'), (m) => days(m[1], m[1])],
  [new RegExp(`(${N})元?以上、?(${N})元以下${FINE}`, 'y'), (m) => yuan(m[1], m[2])],
  [new RegExp(`(${N})元?至(${N})元(?:以下)?${FINE}`, 'y'), (m) => yuan(m[1], m[2])],
  [new RegExp(`(${N})元以下${FINE}`, 'y'), (m) => yuan(undefined, m[1])],
  [new RegExp(`(${N})元以上${FINE}`, 'y'), (m) => yuan(m[1], undefined)],
  [new RegExp(`(${N})元${FINE}`, 'y'), (m) => yuan(m[1], m[1])],
  [new RegExp(`(?<=处以?)${BASE}(${N})倍?(?:以上|至)(${N})倍(?:以下)?${FINE}`, 'y'), (m) => times(m[1], m[2], m[3])],
  [new RegExp(`(?<=处以?)${BASE}(${N})倍以下${FINE}`, 'y'), (m) => times(m[1], undefined, m[2])],
  [new RegExp(`(?<=处以?)${BASE}(${N})倍${FINE}`, 'y'), (m) => times(m[1], m[2], m[2])],
  [new RegExp(`(?<=处以?)(?!以)([^，；处每]{2,30}?)等额${FINE}`, 'y'), (m) => times(m[1], '1', '1')],
]

const WARNING = /(?<!口头)(?<=处以?|给予|予以|、|或者?|和|并)警告(?!后|标志|牌|无效|装置|信号|灯)(?:处罚)?/y
const HEAD =
  /责令其?(?:限期)?(?:停产停业整顿|停产停业|停业整顿|停机整顿|暂停相关业务|关闭网站)?|停产停业整顿|停产停业|停业整顿|停机整顿|没收(?!的|财产)|吊销(?!的)|暂扣(?!的)|收缴|追缴|取缔|扣留|训诫|通报批评|限期出境|驱逐出境|撤销|取消|降低资质等级|限制从业|遣送出境|关闭(?=网站)|暂停(?=相关业务)/y

function coreAt(clause: string, at: number): Core | undefined {
  for (const [pattern, read] of AMOUNTS) {
    pattern.lastIndex = at
    const found = pattern.exec(clause)
    const leg = found === null ? undefined : read(found)
    if (found !== null && leg !== undefined) return { start: at, end: at + found[0].length, leg }
  }
  WARNING.lastIndex = at
  const warning = WARNING.exec(clause)
  if (warning !== null) return { start: at, end: at + warning[0].length, leg: { kind: 'warning' } }
  HEAD.lastIndex = at
  const head = HEAD.exec(clause)?.[0]
  return head === undefined ? undefined : { start: at, end: at + head.length, head }
}

/** Every sanction that stands in a clause (a stretch without ，；。), in order. Amounts that cannot be read are left out. */
export function coresIn(clause: string): Core[] {
  const cores: Core[] = []
  for (let at = 0; at < clause.length; ) {
    const core = coreAt(clause, at)
    if (core === undefined) at += 1
    else {
      cores.push(core)
      at = core.end
    }
  }
  return cores
}

const UNIT: Readonly<Record<string, '日' | '月' | '年'>> = { 个月: '月', 月: '月', 年: '年', 日: '日', 天: '日' }
const SPAN = new RegExp(
  `(${N})(个月|年|日|天)?(?:以上|至)(${N})(个月|年|日|天)(?:以下|以内)?|(最长不超过|不超过)?(${N})(个月|年|日|天)(以下|以内|以上|内)?`,
)

/**
 * A named leg from its head and object: 暂扣 + 六个月机动车驾驶证 → 暂扣机动车驾驶证 6月. The span may stand anywhere in the
 * object; months and years in one span are counted in months.
 */
export function namedLeg(head: string, object: string): SanctionLeg {
  const timed = /^(?:责令|暂扣|停|暂停|降低|限制)/.test(head) ? SPAN.exec(object) : null
  const name = (rest: string) => `${head}${rest}`.replace(/[《》\s]/g, '').replace(/^(责令|没收|吊销|暂扣)其/, '$1').replace(/的$/, '')
  if (timed === null) return { kind: 'named', name: name(object) }
  const span = spanOf(timed)
  return span === undefined
    ? { kind: 'named', name: name(object) }
    : { kind: 'named', name: name(object.replace(timed[0], '').replace(/^其?(?:在)?/, '')), span }
}

type Span = { range: Range; unit: '日' | '月' | '年' }

function spanOf(found: RegExpExecArray): Span | undefined {
  const [, from, fromUnit, to, toUnit, most, only, onlyUnit, side] = found
  if (only !== undefined) {
    const value = readNumber(only)
    const unit = UNIT[onlyUnit ?? '']
    if (value === undefined || unit === undefined) return undefined
    if (side === '以上') return { range: { min: value }, unit }
    return side === '以下' || side === '以内' || side === '内' || most !== undefined ? { range: { max: value }, unit } : { range: { min: value, max: value }, unit }
  }
  const [min, max] = [readNumber(from ?? ''), readNumber(to ?? '')]
  const upper = UNIT[toUnit ?? '']
  const lower = UNIT[fromUnit ?? toUnit ?? '']
  if (min === undefined || max === undefined || upper === undefined || lower === undefined) return undefined
  if (lower === upper) return { range: { min, max }, unit: upper }
  return lower === '月' && upper === '年' ? { range: { min, max: max * 12 }, unit: '月' } : undefined
}

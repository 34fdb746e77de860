import type { Range, Sanction, SanctionLeg } from '../../contract/law.ts'
import { isPenaltyName } from './sanction-words.ts'
import { parseSanction } from './sanction.ts'

/** How far a handbook's sanction agrees with the law's. `legs`: amounts and names agree but a joining word differs. */
export type Agreement = 'full' | 'legs' | 'none'

type Legs = Sanction['legs']

/** 责令改正, 收缴 and the like stand apart from penalties (DESIGN.md §4): a tier may leave them out. Timed ones it may not. */
function isOptional(leg: SanctionLeg): boolean {
  return leg.kind === 'named' && leg.span === undefined && !isPenaltyName(leg.name)
}

function sameRange(a: Range, b: Range): boolean {
  return a.min === b.min && a.max === b.max
}

/** 许可证, 许可证件 and 证照 name whatever the law names in full. */
const GENERIC = /^(?:有关|相关|相应)?(?:许可证件?|许可|证照|证书|资质证书|执照)$/

function parts(name: string): { head: string; object: string } {
  const plain = name.replace(/其|《|》|相关|有关|相应|依法|负责的/g, '').replace(/^责令(?=停)/, '')
  const head = /^(?:停产停业整顿|停产停业|停业整顿|停机整顿|责令|.{2})/.exec(plain)?.[0] ?? plain
  return { head, object: plain.slice(head.length).replace(/的/g, '') }
}

/** Whether two names mean one penalty: the same head, and objects of which one holds the other. */
export function sameName(a: string, b: string): boolean {
  const [left, right] = [parts(a), parts(b)]
  if (left.head !== right.head) return false
  if (left.object.includes(right.object) || right.object.includes(left.object)) return true
  return /证|照|许可/.test(left.object + right.object) && (GENERIC.test(left.object) || GENERIC.test(right.object))
}

function sameLeg(a: SanctionLeg, b: SanctionLeg): boolean {
  if (a.kind === 'warning') return b.kind === 'warning'
  if (a.kind === 'detention') return b.kind === 'detention' && sameRange(a.days, b.days)
  if (a.kind === 'fine') return b.kind === 'fine' && sameRange(a.yuan, b.yuan)
  if (a.kind === 'fine-multiple') return b.kind === 'fine-multiple' && sameRange(a.times, b.times)
  if (b.kind !== 'named' || !sameName(a.name, b.name)) return false
  if (a.span === undefined || b.span === undefined) return a.span === b.span
  return a.span.unit === b.span.unit && sameRange(a.span.range, b.span.range)
}

/** Compares a handbook's sanction with the law's: same legs in the same order, joined by the same words. `loose`: joins between named penalties do not count. */
export function agreement(ours: Legs, theirs: Legs, loose = false): Agreement {
  const mine = ours.filter(({ leg }) => !isOptional(leg))
  const law = theirs.filter(({ leg }) => !isOptional(leg))
  // A sanction of measures only is compared in full.
  const [left, right] = mine.length === 0 && law.length === 0 ? [ours, theirs] : [mine, law]
  if (left.length !== right.length || left.length === 0) return 'none'
  let joined = true
  for (const [index, each] of left.entries()) {
    const other = right[index]
    if (other === undefined || !sameLeg(each.leg, other.leg)) return 'none'
    const free = loose && each.leg.kind === 'named'
    // What the first leg was joined to is a measure that one side leaves out.
    if (index > 0 && each.join !== other.join && !free) joined = false
  }
  return joined ? 'full' : 'legs'
}

/** The legs of a sanction as facts spell it; undefined when the spelling is none of ours. */
export function legsOf(text: string): Legs | undefined {
  const read = parseSanction(text)
  return read.ok ? read.sanction.legs : undefined
}

/** Whether a sanction has to be stated by whoever rests on it: it holds a penalty or something timed. */
export function isObligatory(legs: Legs): boolean {
  return legs.some(({ leg }) => !isOptional(leg))
}

const isConfiscation = (leg: SanctionLeg) => leg.kind === 'named' && /^没收(?:其)?违法所得$/.test(leg.name)

/** The sanction without 并处 没收违法所得, which many laws state on its own (有违法所得的，没收违法所得); undefined without it. */
export function withoutConfiscation(legs: Legs): Legs | undefined {
  const rest = legs.filter(({ leg }) => !isConfiscation(leg))
  return rest.length === legs.length || rest.length === 0 ? undefined : rest
}

import { overlap, readCondition } from './conditions.ts'
import type { SegmentFact } from './facts.ts'

/** The plain tier, which claims no condition at all. */
const PLAIN = /^(?:一般情形|一般情节|一般|通常情形)?$/
/** A tier's own words that agree with a condition of the law at least so far are about that condition. */
const CLOSE = 0.6

/** Whether a tier's `when` claims no condition. */
export function isPlain(when: string): boolean {
  return PLAIN.test(when)
}

/** What the words of a tier are compared with. */
export interface ConditionContext {
  /** The other sanctions of the same provisions. */
  readonly siblings: readonly SegmentFact[]
  /** Whether another tier of the entry states the unconditioned sanction. */
  readonly plainTaken: boolean
}

/** Whether a tier's `when` fits the condition under which the law states a sanction. */
export function conditionFits(when: string, segment: SegmentFact, context: ConditionContext): boolean {
  const tier = readCondition(when)
  const law = readCondition(segment.when)
  const within = tier.grades.every((grade) => law.grades.includes(grade))
  if (segment.constitutive === true) return within
  if (segment.when === '') return tier.grades.length === 0 && !meansSibling(when, context.siblings)
  if (tier.grades.length > 0) return within
  if (!law.own) return false
  // 放任动物恐吓他人的，处…: for that act it is the plain case, as long as nothing else of the entry is.
  return isPlain(when) ? !context.plainTaken : overlap(when, segment.when) > 0
}

/** Own words that name the condition of another sanction of the provision: 故意隐瞒不报 is not the plain case of 第三十七条. */
function meansSibling(when: string, siblings: readonly SegmentFact[]): boolean {
  if (isPlain(when)) return false
  return siblings.some((each) => each.when !== '' && each.constitutive !== true && overlap(when, each.when) >= CLOSE)
}

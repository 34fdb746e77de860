import * as z from 'zod'
import { instant } from './common.ts'
import { stepBy } from './entries.ts'
import { dutyDay, slug, timelyKind } from './tracker.ts'

const words = (most: number) => z.string().trim().min(1, { error: '不能为空' }).max(most, { error: `最多 ${most} 个字` })
const minutes = z.int().positive({ error: '应为正整数（分钟）' })

/** A step the station adds. */
export const ownStep = z.strictObject({
  id: slug,
  text: words(300),
  by: stepBy,
  kind: timelyKind.exactOptional(),
  answer: words(100).exactOptional(),
  document: words(100).exactOptional(),
  pauseAfter: z.boolean().exactOptional(),
})
export type OwnStep = z.infer<typeof ownStep>

/** What a station changes about an item of the handbook. Posts are kept as written, so that the linter can name a wrong one. */
export const itemChange = z.strictObject({
  item: z.string(),
  off: z.literal(true).exactOptional(),
  at: z.string().exactOptional(),
  posts: z.array(z.string()).exactOptional(),
  due: minutes.exactOptional(),
  escalate: z.array(minutes).exactOptional(),
  stepsOff: z.array(z.string()).exactOptional(),
  /** `after` a step of the item, or at the end without one. */
  stepsAdded: z.array(z.strictObject({ after: z.string().exactOptional(), step: ownStep })).exactOptional(),
})
export type ItemChange = z.infer<typeof itemChange>

/** An item of the station's own, numbered S1, S2 …; `version` is the SHA-256 of its canonical form. */
export const ownItem = z.strictObject({
  id: z.string().regex(/^s[1-9]\d{0,3}$/, { error: '本所自设的清单编号应写成 s1 的样子' }),
  version: z.string(),
  repeat: z.enum(['day', 'week', 'month', 'quarter']),
  at: z.string(),
  slot: words(20),
  title: words(60),
  posts: z.array(z.string()),
  due: minutes,
  escalate: z.array(minutes),
  mode: z.enum(['read-do', 'do-confirm']),
  steps: z.array(ownStep),
})
export type OwnItem = z.infer<typeof ownItem>

/** How a station's routine differs from the handbook, whole, from a duty day on. Earlier days keep what they ran under. */
export const customisation = z.strictObject({
  id: z.string(),
  from: dutyDay,
  savedAt: instant,
  changes: z.array(itemChange),
  own: z.array(ownItem),
})
export type Customisation = z.infer<typeof customisation>

/** One finding of the linter: where, and a sentence that says what to do. */
export const customisationFault = z.strictObject({ where: z.string(), sentence: z.string() })
export type CustomisationFault = z.infer<typeof customisationFault>

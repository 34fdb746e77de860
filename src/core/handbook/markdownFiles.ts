import * as z from 'zod'
import { date, lines, links, names, positive, slug, text } from './fields.ts'

/** Front matter of `field-guide/NNN-….md`. */
export const situationFront = z.strictObject({
  number: positive.max(100, { error: '编号应在 1 到 100 之间' }),
  category: text,
  title: text,
  ...names,
  risk: z.enum(['低', '中', '高'], { error: '应为 低、中、高 之一' }),
  first: lines.length(3, { error: '先做三件事：应恰好三条' }),
  timers: z
    .array(z.strictObject({ name: text, from: text, limit: text, note: text.exactOptional(), basis: text }))
    .min(1)
    .exactOptional(),
  offences: links.exactOptional(),
  reminders: links.exactOptional(),
  review: date,
})
/** The headings of a situation, in order; those marked optional may be missing. */
export const SITUATION_HEADINGS = [
  { heading: '处置步骤', optional: false },
  { heading: '要点', optional: false },
  { heading: '切忌', optional: false },
  { heading: '告知用语', optional: false },
  { heading: '装备', optional: true },
  { heading: '证据', optional: true },
  { heading: '文书', optional: true },
  { heading: '法律依据', optional: false },
] as const

/** Front matter of `safety-reminders/NN-….md`. */
export const reminderFront = z.strictObject({
  number: positive.max(49, { error: '编号应在 1 到 49 之间' }),
  category: text,
  title: text,
  ...names,
  remember: text,
  moment: text,
  who: lines,
  checks: text.exactOptional(),
  scene: slug,
  citations: lines,
  situations: links.exactOptional(),
})
export const REMINDER_HEADINGS = [
  { heading: '为什么', optional: false },
  { heading: '怎么做', optional: false },
] as const

/** Front matter of `community-policing/NN-….md`. */
export const taskFront = z.strictObject({
  number: positive.max(33, { error: '编号应在 1 到 33 之间' }),
  part: text,
  title: text,
  ...names,
  repeat: z.enum(['day', 'week', 'month', 'quarter', 'year', 'event'], {
    error: '应为 day、week、month、quarter、year、event 之一',
  }),
  target: text,
  records: text.exactOptional(),
  counts_as_done: text,
  citations: lines,
  offences: links.exactOptional(),
  situations: links.exactOptional(),
  reminders: links.exactOptional(),
})
export const TASK_HEADINGS = [
  { heading: '怎么做', optional: false },
  { heading: '看什么', optional: false },
  { heading: '发现问题怎么办', optional: false },
] as const

/** Front matter of `command-room/chapters/*.md`; its headings are free. */
export const chapterFront = z.strictObject({
  id: slug,
  title: text,
  order: positive,
  ...names,
  citations: lines.exactOptional(),
})

import * as z from 'zod'

/** A calendar day without a zone, `YYYY-MM-DD`. Law and act dates are of this kind. */
export const localDate = z.iso.date({ error: '日期应写成 2026-01-01 的样子' })
export type LocalDate = z.infer<typeof localDate>

/** A moment in UTC, ISO 8601 with `Z`. */
export const instant = z.iso.datetime({ error: '时间应为带 Z 的 UTC 时间' })
export type Instant = z.infer<typeof instant>

/**
 * The two dates every read depends on: `actDate` (行为时) chooses the law,
 * `libraryDate` (版本日) chooses the text of our handbooks. An absent date means today.
 */
export const asOf = z.strictObject({
  actDate: localDate.exactOptional(),
  libraryDate: localDate.exactOptional(),
})
export type AsOf = z.infer<typeof asOf>

/** The five handbooks, in the order of the shelf. */
export const HANDBOOKS = [
  'command-room',
  'community-policing',
  'safety-reminders',
  'legal-basis',
  'field-guide',
] as const
export const handbookId = z.enum(HANDBOOKS)
export type HandbookId = z.infer<typeof handbookId>

/** The id of an entry: `legal-basis/0095`, `command-room/posts/dispatch`. */
export const entryId = z
  .string()
  .max(120)
  .regex(/^(?:command-room|community-policing|safety-reminders|legal-basis|field-guide)\/[\w-]+(?:\/[\w-]+)?$/, {
    error: '编号应写成 legal-basis/0095 的样子',
  })
export type EntryId = z.infer<typeof entryId>

/** A version number of a mutable row; a write names the one it was based on. */
export const rowVersion = z.int().nonnegative()

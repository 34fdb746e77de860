import * as z from 'zod'
import { date, lines, links, names, positive, text } from './fields.ts'

/** A tier on disk. The sanction grammar and the citations are read by core/law. */
export const tierOnDisk = z
  .strictObject({
    when: text,
    basis: text.exactOptional(),
    subject: text.exactOptional(),
    sanction: text.exactOptional(),
    otherwise: z.strictObject({ below: positive.exactOptional(), sanction: text }).exactOptional(),
    same_as: text.exactOptional(),
    form: z.literal('其他', { error: 'form 只能是「其他」' }).exactOptional(),
    words: text.exactOptional(),
  })
  .refine((tier) => [tier.sanction, tier.same_as, tier.form].filter((part) => part !== undefined).length === 1, {
    error: '每一档应当恰好写 sanction、same_as、form: 其他 三者之一',
  })
  .refine((tier) => (tier.form === undefined) === (tier.words === undefined), {
    error: 'form: 其他 与 words 应当一起写',
  })
export type TierOnDisk = z.infer<typeof tierOnDisk>

const penalties = z.array(tierOnDisk).min(1, { error: '至少要有一档处罚' })

export const offenceOnDisk = z.strictObject({
  number: positive.max(810, { error: '编号应在 1 到 810 之间' }),
  name: text.max(20, { error: '名称不超过 20 个字' }),
  ...names,
  basis: text,
  organ: text.default('公安机关'),
  subject: text.default('个人'),
  conduct: text,
  penalties,
  measures: z.array(z.strictObject({ measure: text, basis: text })).min(1).exactOptional(),
  evidence: lines.exactOptional(),
  crime: text.exactOptional(),
  confusable: links.exactOptional(),
  also: z
    .array(z.strictObject({ law: text, basis: text, penalties: penalties.exactOptional(), note: text.exactOptional() }))
    .min(1)
    .exactOptional(),
  former: z
    .array(z.strictObject({ version: date, basis: text, note: text.exactOptional(), penalties: penalties.exactOptional() }))
    .min(1)
    .exactOptional(),
  omits: z.array(z.strictObject({ basis: text.exactOptional(), sanction: text, reason: text })).min(1).exactOptional(),
  words: text.max(20, { error: 'words 不超过 20 个字' }).exactOptional(),
  verify: text.exactOptional(),
})
export type OffenceOnDisk = z.infer<typeof offenceOnDisk>

/** `legal-basis/<department>/<law>.yaml` */
export const offenceFile = z.strictObject({ law: text, offences: z.array(offenceOnDisk).min(1) })
export type OffenceFile = z.infer<typeof offenceFile>

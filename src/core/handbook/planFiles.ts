import * as z from 'zod'
import { handbookId } from '../../contract/common.ts'
import { date, lines, positive, text } from './fields.ts'

const path = z.string().regex(/^(?:posts|routine|chapters)\/[a-z0-9]+(?:-[a-z0-9]+)*$/, {
  error: '应写成 posts/dispatch、routine/midday-patrol 或者 chapters/four-timely 的样子',
})

/** `contents.yaml`: every number, category and working title, written or not. A tombstone says `withdrawn`. */
export const contentsFile = z.strictObject({
  handbook: handbookId,
  title: text,
  mark: z.string().length(1, { error: '应为一个字' }),
  categories: z
    .array(
      z.strictObject({
        name: text,
        about: text.exactOptional(),
        entries: z
          .array(
            z
              .strictObject({
                number: positive.exactOptional(),
                id: path.exactOptional(),
                title: text,
                law: text.exactOptional(),
                /** The planned basis of a number not yet written; what is written says its own. */
                basis: text.exactOptional(),
                withdrawn: date.exactOptional(),
              })
              .refine((entry) => (entry.number === undefined) !== (entry.id === undefined), {
                error: '每一行应当恰好写 number 或者 id 之一',
              }),
          )
          .min(1),
      }),
    )
    .min(1),
})
export type ContentsFile = z.infer<typeof contentsFile>

/** `laws.yaml`: every law cited. Dates are local and inclusive. */
export const lawsFile = z.strictObject({
  laws: z.array(
    z.strictObject({
      law: text,
      title: text,
      aliases: lines.exactOptional(),
      level: z.enum(['法律', '行政法规', '部门规章', '司法解释', '国务院规范性文件', '军事法规']),
      articles: positive,
      versions: z
        .array(
          z.strictObject({
            date,
            from: date,
            to: date.exactOptional(),
            articles: positive.exactOptional(),
            unsure: text.exactOptional(),
          }),
        )
        .min(1, { error: '至少写一个版本' }),
      verify: text.exactOptional(),
      note: text.exactOptional(),
    }),
  ),
})
export type LawsFile = z.infer<typeof lawsFile>

/** `synonyms.yaml` */
export const synonymsFile = z.strictObject({
  synonyms: z.array(z.strictObject({ say: text, means: lines })).min(1),
})

/** `legal-basis/departments.yaml` */
export const departmentsFile = z.strictObject({
  departments: z
    .array(z.strictObject({ name: text, shown: text.exactOptional(), about: text }))
    .length(12, { error: '应恰好有 12 个主管部门' }),
})

/** `legal-basis/scope.yaml`: where the 810 are, and what was left out and why. */
export const scopeFile = z.strictObject({
  scope: z.array(
    z.strictObject({ law: text, articles: text, entries: positive, department: text, note: text.exactOptional() }),
  ),
  left_out: z.array(z.strictObject({ law: text, articles: text, entries: positive.exactOptional(), reason: text })).exactOptional(),
})
export type ScopeFile = z.infer<typeof scopeFile>

/** `law-changes/<law>-<year>.yaml`: old article ↔ new article. */
export const lawChangeFile = z.strictObject({
  law: text,
  old_version: date,
  new_version: date,
  rows: z
    .array(
      z.strictObject({
        old: z.array(z.union([positive, text])).exactOptional(),
        now: z.array(z.union([positive, text])).exactOptional(),
        change: z.enum(['moved', 'split', 'merged', 'deleted', 'new'], {
          error: '应为 moved、split、merged、deleted、new 之一',
        }),
        note: text.exactOptional(),
      }),
    )
    .min(1),
})


import * as z from 'zod'
import { lines, names, positive, slug, text } from './fields.ts'

/** `command-room/posts.yaml` */
export const postsFile = z.strictObject({
  posts: z
    .array(
      z.strictObject({
        id: slug,
        name: text,
        summary: text,
        ...names,
        duties: lines,
        reports_to: text,
        citations: lines.exactOptional(),
      }),
    )
    .length(6, { error: '应恰好有六个岗位' }),
})

const at: Record<'day' | 'week' | 'month' | 'quarter', RegExp> = {
  day: /^(?:[01]\d|2[0-3]):[0-5]\d$/,
  week: /^周[一二三四五六日] (?:[01]\d|2[0-3]):[0-5]\d$/,
  month: /^(?:[12]?\d|3[01])日 (?:[01]\d|2[0-3]):[0-5]\d$/,
  quarter: /^季[首次末]月(?:[12]?\d|3[01])日 (?:[01]\d|2[0-3]):[0-5]\d$/,
}

/** A step of the routine: tagged with one of the 四个及时. */
export const routineStep = z.strictObject({
  id: slug,
  kind: z.enum(['调', '看', '督', '报'], { error: '应为 调、看、督、报 之一' }),
  clock: z.strictObject({ start: text, stop: text }).exactOptional(),
  text,
  by: z.enum(['民警', '民警或辅警'], { error: '应为 民警 或者 民警或辅警' }).exactOptional(),
  answer: text.exactOptional(),
  document: text.exactOptional(),
  pause_after: z.literal(true, { error: '只能写 true' }).exactOptional(),
})

/** One item of the routine; `due` and `escalate` are minutes. */
export const routineItem = z
  .strictObject({
    id: slug,
    repeat: z.enum(['day', 'week', 'month', 'quarter'], { error: '应为 day、week、month、quarter 之一' }),
    at: text,
    name: text,
    title: text,
    ...names,
    posts: z.array(slug).min(1, { error: '至少要有一个岗位' }),
    due: positive,
    escalate: z.array(positive).min(1, { error: '至少写一级升级时间（分钟）' }),
    mode: z.enum(['read-do', 'do-confirm'], { error: '应为 read-do 或者 do-confirm' }),
    steps: z.array(routineStep).min(1, { error: '至少要有一个步骤' }),
  })
  .refine((item) => at[item.repeat].test(item.at), {
    path: ['at'],
    error: '时间应写成 "13:30"（每日）、"周一 10:00"（每周）、"5日 10:00"（每月）、"季首月10日 10:00"（每季）',
  })
  .refine((item) => item.escalate.every((minutes, index) => index === 0 || minutes > (item.escalate[index - 1] ?? 0)), {
    path: ['escalate'],
    error: '各级升级时间应当逐级变长',
  })
export type RoutineItemFile = z.infer<typeof routineItem>

/** `command-room/routine.yaml` */
export const routineFile = z.strictObject({ routine: z.array(routineItem).min(1) })

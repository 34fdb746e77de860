import * as z from 'zod'
import { routineItem, routineStep } from './commandRoomFiles.ts'
import { lines, slug, text } from './fields.ts'

/** Words that would label a person; classes and views are of units and premises (LEGAL.md §4). */
const LABELS = /重点人员?|黑榜|红黑榜|前科|在逃|吸毒人员|刑满|信访人|精神病/

/** Every text that is shown; what may only be typed (`search_only`) is left out. */
function labelled(value: unknown, path: readonly PropertyKey[]): PropertyKey[][] {
  if (typeof value === 'string') return LABELS.test(value) ? [[...path]] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, field]) =>
    key === 'search_only' ? [] : labelled(field, [...path, Array.isArray(value) ? Number(key) : key]),
  )
}

/** A step of a station's own procedure: the same as in the routine, tagged or not. */
const procedureStep = z.strictObject({ ...routineStep.shape, kind: routineStep.shape.kind.exactOptional() })

/** `stations/<id>.yaml`: a ready station with its figures and its own mechanisms. */
export const stationFile = z
  .strictObject({
    id: slug,
    name: text,
    about: text,
    figures: z
      .array(
        z.strictObject({
          name: text,
          value: z.number({ error: '应为数字' }).nonnegative({ error: '不能小于 0' }),
          unit: text,
          about: text.exactOptional(),
        }),
      )
      .min(1, { error: '至少写一项数字' }),
    routine: z.array(routineItem).min(1, { error: '至少写一项，没有就删去这一栏' }).exactOptional(),
    procedures: z
      .array(
        z.strictObject({
          id: slug,
          title: text,
          about: text,
          mode: z.enum(['read-do', 'do-confirm'], { error: '应为 read-do 或者 do-confirm' }),
          steps: z.array(procedureStep).min(1, { error: '至少要有一个步骤' }),
        }),
      )
      .min(1, { error: '至少写一项，没有就删去这一栏' })
      .exactOptional(),
    views: z
      .array(z.strictObject({ id: slug, title: text, about: text, counts: lines }))
      .min(1, { error: '至少写一项，没有就删去这一栏' })
      .exactOptional(),
    visit_classes: z
      .array(
        z.strictObject({
          name: text,
          every: z.enum(['day', 'week', 'month', 'quarter'], { error: '应为 day、week、month、quarter 之一' }),
          about: text,
        }),
      )
      .min(1, { error: '至少写一项，没有就删去这一栏' })
      .exactOptional(),
  })
  .superRefine((file, context) => {
    for (const path of labelled(file, [])) {
      context.addIssue({ code: 'custom', path, message: '这里只写单位、场所和工作，不给人贴标签，也不设黑榜' })
    }
  })
export type StationFile = z.infer<typeof stationFile>

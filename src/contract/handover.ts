import * as z from 'zod'
import { instant } from './common.ts'
import { clientEventId, eventActor, mark } from './runs.ts'
import { dutyDay, postId, runId } from './tracker.ts'

const words = z.string().trim().min(1, { error: '请写几个字' }).max(500, { error: '最多五百字' })
const lineId = z.string().min(1).max(200)

/** A line under 重点警情, 风险 or 装备: from a flagged note (its event), or added by hand. */
export const handoverLine = z.strictObject({ id: lineId, text: words })
export type HandoverLine = z.infer<typeof handoverLine>

/** One of the 未了事项. `id` is the run's, so that the next shift's board finds it. */
export const handoverItem = z.strictObject({
  id: lineId,
  run: runId,
  day: dutyDay,
  post: postId,
  slot: z.string(),
  title: z.string(),
  kind: z.enum(['未完成', '顺延', '待办', '升级未答复']),
  /** Steps that nobody has settled. */
  steps: z.array(z.string()),
  until: instant.exactOptional(),
  reason: z.string().exactOptional(),
  /** Levels called that nobody has answered. */
  levels: z.array(z.int().positive()),
})
export type HandoverItem = z.infer<typeof handoverItem>

/** 交接单: of one post, or of the whole room. */
export const handoverSheet = z.strictObject({
  day: dutyDay,
  scope: z.union([postId, z.literal('all')]),
  calls: z.array(handoverLine),
  open: z.array(handoverItem),
  risks: z.array(handoverLine),
  equipment: z.array(handoverLine),
})
export type HandoverSheet = z.infer<typeof handoverSheet>

const bodies = {
  /** The sheet as it stands after an edit, whole. It takes back what was signed and read before. */
  'handover.drafted': z.strictObject({ sheet: handoverSheet }),
  'handover.given': z.strictObject({}),
  'handover.read': z.strictObject({ line: lineId, outcome: z.enum(['收下', '退回']), reason: words.exactOptional() }),
  'handover.received': z.strictObject({}),
} as const
const of = <K extends keyof typeof bodies>(kind: K) =>
  z.strictObject({
    id: clientEventId,
    handover: z.string(),
    version: z.literal(1),
    actor: eventActor,
    desk: z.string(),
    at: instant,
    recordedAt: instant,
    kind: z.literal(kind),
    body: bodies[kind],
  })
export const handoverEvent = z.discriminatedUnion('kind', [
  of('handover.drafted'),
  of('handover.given'),
  of('handover.read'),
  of('handover.received'),
])
export type HandoverEvent = z.infer<typeof handoverEvent>

export const readLine = z.strictObject({
  ...mark.shape,
  line: lineId,
  outcome: z.enum(['收下', '退回']),
  reason: z.string().exactOptional(),
})
export const handoverState = z.strictObject({
  sheet: handoverSheet.nullable(),
  given: mark.nullable(),
  /** What the receiver has read back since it was given, the last word for each line. */
  read: z.array(readLine),
  received: mark.nullable(),
  eventIds: z.array(clientEventId),
})
export type HandoverState = z.infer<typeof handoverState>

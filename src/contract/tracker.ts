import * as z from 'zod'
import { entryId, instant, localDate } from './common.ts'
import { step, stepBy } from './entries.ts'

/** The day a shift began on: it runs from the station's start minute to the same minute of the next calendar day. */
export const dutyDay = localDate
export type DutyDay = z.infer<typeof dutyDay>

/** `startMinute`: minutes after midnight, 510 is 08:30. `zone`: an IANA name. */
export const dutyConfig = z.strictObject({ zone: z.string(), startMinute: z.int().min(0).max(1439) })
export type DutyConfig = z.infer<typeof dutyConfig>

/** The six posts of the command room, in the order of the board. */
export const POSTS = [
  'duty-commander',
  'dispatch',
  'video-patrol',
  'intelligence',
  'enforcement-supervision',
  'service-window',
] as const
export const postId = z.enum(POSTS)
export type PostId = z.infer<typeof postId>
export const postRef = z.strictObject({ id: postId, title: z.string() })
export type PostRef = z.infer<typeof postRef>

/** The 四个及时, in the order of the board. */
export const KINDS = ['调', '看', '督', '报'] as const
export const timelyKind = z.enum(KINDS)
export type TimelyKind = z.infer<typeof timelyKind>

export const slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
export const runId = z.string().regex(/^[a-z0-9.-]{1,120}$/)
export type RunId = z.infer<typeof runId>

/** One required answer of a choice; `needsReason` for those written with （理由）. */
export const choice = z.strictObject({ value: z.string(), needsReason: z.boolean() })
export type Choice = z.infer<typeof choice>

/** A step as it is run: with the entry it came from and what its answer and document ask for. */
export const procedureStep = z.strictObject({
  ...step.shape,
  entry: entryId,
  /** Steps between two pauses share a group; the first is 0. */
  group: z.int().nonnegative(),
  /** Empty where any words will do. */
  choices: z.array(choice),
  /** The text begins with 若: whoever finds the condition absent marks the step 不适用. */
  conditional: z.boolean(),
})
export type ProcedureStep = z.infer<typeof procedureStep>

export const procedurePart = z.strictObject({ entry: entryId, version: z.string() })

/** What a run is run by: the steps of one entry, or of a category of reminders, at their entry versions. */
export const procedure = z.strictObject({
  title: z.string(),
  mode: z.enum(['read-do', 'do-confirm']),
  parts: z.array(procedurePart).min(1),
  steps: z.array(procedureStep),
})
export type Procedure = z.infer<typeof procedure>

/** `due`: minutes after opening; `escalate`: minutes overdue, for 值班长, then 带班所领导. */
export const routineItem = z.strictObject({
  id: slug,
  entry: entryId,
  version: z.string(),
  own: z.boolean(),
  repeat: z.enum(['day', 'week', 'month', 'quarter']),
  at: z.string(),
  slot: z.string(),
  title: z.string(),
  posts: z.array(postRef),
  due: z.int().positive(),
  escalate: z.array(z.int().positive()),
  mode: z.enum(['read-do', 'do-confirm']),
  steps: z.array(step),
})
export type RoutineItem = z.infer<typeof routineItem>

/** Whom a level of the ladder calls. Before level 1 the post itself sees 逾期 on its own screen; that is no event. */
export const calledRole = z.enum(['值班长', '带班所领导'])
export const escalationStep = z.strictObject({ level: z.int().positive(), to: calledRole, at: instant })
export type EscalationStep = z.infer<typeof escalationStep>

/** When a run opens, is due and is escalated. A case or an incident has an opening only. */
export const runTimes = z.strictObject({
  opensAt: instant,
  dueAt: instant.exactOptional(),
  escalations: z.array(escalationStep),
})
export type RunTimes = z.infer<typeof runTimes>

/** A routine item as it falls on one duty day for one post. */
export const occurrence = z.strictObject({
  run: runId,
  day: dutyDay,
  post: postRef,
  item: routineItem,
  times: runTimes,
})
export type Occurrence = z.infer<typeof occurrence>

/** 未开始、进行中、即将到期、逾期、完成、顺延 */
export const STATES = ['not-started', 'running', 'due-soon', 'overdue', 'done', 'deferred'] as const
export const stateName = z.enum(STATES)
export type StateName = z.infer<typeof stateName>

/** How a run stands at an instant. `minutes`: overdue, left, or late at completion. State is always sign and word. */
export const runStatus = z.strictObject({
  state: stateName,
  /** False before the slot begins. */
  begun: z.boolean(),
  sign: z.string(),
  word: z.string(),
  minutes: z.int().nonnegative().exactOptional(),
  /** When it was completed, or until when it is deferred. */
  at: instant.exactOptional(),
})
export type RunStatus = z.infer<typeof runStatus>

export const boardItem = z.strictObject({
  run: runId,
  entry: entryId,
  title: z.string(),
  kinds: z.array(timelyKind),
  opensAt: instant,
  dueAt: instant.exactOptional(),
  done: z.int().nonnegative(),
  total: z.int().nonnegative(),
  status: runStatus,
  /** The first step nobody has settled, to be ticked from the board; absent when there is none. */
  open: z.strictObject({ id: z.string(), text: z.string(), by: stepBy }).exactOptional(),
  /** What is owed once every step is settled. */
  owes: z.enum(['answer', 'document']).exactOptional(),
  /** Levels already called that nobody has answered. */
  unanswered: z.array(z.int().positive()),
  next: escalationStep.exactOptional(),
})
export type BoardItem = z.infer<typeof boardItem>

export const boardCell = z.strictObject({ slot: z.string(), state: stateName.nullable(), items: z.array(boardItem) })
export type BoardCell = z.infer<typeof boardCell>

export const boardSlot = z.strictObject({
  key: z.string(),
  name: z.string(),
  opensAt: instant,
  /** HH:MM at the station. */
  time: z.string(),
  /** The last slot that has begun. */
  current: z.boolean(),
})

/** Somebody who holds a post in this shift, as the roster gives it. */
export const holder = z.strictObject({ badge: z.string(), name: z.string() })
export type Holder = z.infer<typeof holder>

export const boardRow = z.strictObject({ post: postRef, holders: z.array(holder), cells: z.array(boardCell) })
export const overdueItem = z.strictObject({ ...boardItem.shape, post: postRef, slot: z.string(), carried: z.boolean() })
export type OverdueItem = z.infer<typeof overdueItem>

/** 今日清单 at an instant. Counts are of items, not of steps; `overdue` has the carried ones too. */
export const dayBoard = z.strictObject({
  day: dutyDay,
  from: instant,
  to: instant,
  now: instant,
  slots: z.array(boardSlot),
  rows: z.array(boardRow),
  /** The longest overdue first. */
  overdue: z.array(overdueItem),
  /** Taken over from an earlier day and still open. */
  carried: z.array(overdueItem),
  /** The item whose next moment (due, or next level) comes first. */
  next: z.strictObject({ item: overdueItem, at: instant, what: z.enum(['due', 'escalation']) }).nullable(),
  counts: z.strictObject({
    done: z.int().nonnegative(),
    total: z.int().nonnegative(),
    overdue: z.int().nonnegative(),
  }),
})
export type DayBoard = z.infer<typeof dayBoard>

const minuteOfDay = z.int().min(0).max(1439)
const count = z.int().min(0).max(9999)

/**
 * What may stand on the wall (LEGAL.md §4): posts, times, counts and states. There is no string in it
 * but a date and words out of closed lists, so that nothing anybody typed can reach the screen.
 * Times are minutes after midnight at the station.
 */
export const wallView = z.strictObject({
  day: dutyDay,
  now: minuteOfDay,
  slots: z.array(minuteOfDay),
  rows: z.array(
    z.strictObject({
      post: postId,
      cells: z.array(
        z.strictObject({
          slot: z.int().nonnegative(),
          state: stateName,
          done: count,
          total: count,
          minutes: count.exactOptional(),
        }),
      ),
    }),
  ),
  next: z
    .strictObject({ post: postId, slot: minuteOfDay, state: stateName, at: minuteOfDay, minutes: count.exactOptional() })
    .nullable(),
  counts: z.strictObject({ done: count, total: count, overdue: count, carried: count }),
})
export type WallView = z.infer<typeof wallView>

/** One kind of clock over a month; durations are milliseconds, null where nothing was measured. */
export const timelyFigures = z.strictObject({
  kind: timelyKind,
  measured: z.int().nonnegative(),
  median: z.number().nonnegative().nullable(),
  p90: z.number().nonnegative().nullable(),
  /** The five longest, the longest first. */
  longest: z.array(z.strictObject({ run: runId, step: z.string(), day: dutyDay, duration: z.number().nonnegative() })),
  /** Clocks that were started and have not stopped: nobody guesses a stop. */
  running: z.int().nonnegative(),
  /** Steps done whose start nobody recorded. */
  unmeasured: z.int().nonnegative(),
})
export type TimelyFigures = z.infer<typeof timelyFigures>

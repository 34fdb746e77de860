import { oc } from '@orpc/contract'
import * as z from 'zod'
import { asOf, entryId, instant, rowVersion } from './common.ts'
import { customisation, customisationFault, ownItem } from './customisation.ts'
import { custodyClock, custodyEvent, custodyStay, custodyWarning } from './custody.ts'
import { handoverItem, handoverSheet, handoverState } from './handover.ts'
import { personRef } from './people.ts'
import { eventActor, mark, missing, runEvent, runState, runSubject } from './runs.ts'
import { dayBoard, dutyDay, postId, postRef, procedure, routineItem, runId, runStatus, runTimes, timelyFigures, wallView } from './tracker.ts'

/** What a desk may ask of the tracker: the board, runs, the hand-over, the 执法办案区 clock, the month, the seal. */

/** Made by the desk before it asks, so that a retry is the same event. The host's own ids have colons; these have none. */
export const deskEventId = z.string().regex(/^[A-Za-z0-9_-]{8,64}$/, { error: '事件编号应为 8 到 64 位字母、数字、连字符' })

/**
 * What became of an act. `saved`: it is on disk. `known`: this very event was on disk already (a retry). `already`: somebody had
 * said the same, nothing was written and `by` says who. `refused`: nothing was written; `sentence` is for the screen.
 */
export const OUTCOMES = ['saved', 'known', 'already', 'refused'] as const
const outcome = z.enum(OUTCOMES)
export type Outcome = z.infer<typeof outcome>

/** Whoever stands in a state by id; empty for somebody who has not signed in. */
const people = z.array(personRef)

// — the board —

/** A sealed day: `mark` is what the report prints, the first eight characters of `head`. */
export const daySeal = z.strictObject({ day: dutyDay, seq: z.int().positive(), head: z.string(), mark: z.string().length(8), at: instant })
export type DaySeal = z.infer<typeof daySeal>

/** One day of the history; counts are of items. `handedOver`: both have signed the room's sheet. */
export const dayRow = z.strictObject({
  day: dutyDay,
  done: z.int().nonnegative(),
  total: z.int().nonnegative(),
  /** Done after they were due, or never. */
  late: z.int().nonnegative(),
  /** Levels called, and of these without an answer. */
  escalated: z.int().nonnegative(),
  unanswered: z.int().nonnegative(),
  handedOver: z.boolean(),
  seal: daySeal.nullable(),
})
export type DayRow = z.infer<typeof dayRow>
export const DAYS_AT_MOST = 62

// — a run —

export const runView = z.strictObject({
  run: runId,
  title: z.string(),
  subject: runSubject,
  procedure,
  times: runTimes,
  status: runStatus,
  state: runState,
  /** Only of a slot. */
  post: postRef.nullable(),
  /** The duty day it belongs to. */
  day: dutyDay,
  /** True once the day was sealed: what is added now carries the day it is for. */
  sealed: z.boolean(),
  people,
})
export type RunView = z.infer<typeof runView>

const said = { id: true, run: true, kind: true, at: true, body: true } as const
const [, tick, untick, skip, notApplicable, defer, note, answer, document, clock, sign, close, correction, , escalationAnswered] =
  runEvent.options
/** What somebody does in a run; the host adds who, at which desk and when it was taken down. */
export const runAct = z.discriminatedUnion('kind', [
  tick.pick(said).extend({ id: deskEventId }),
  untick.pick(said).extend({ id: deskEventId }),
  skip.pick(said).extend({ id: deskEventId }),
  notApplicable.pick(said).extend({ id: deskEventId }),
  defer.pick(said).extend({ id: deskEventId }),
  note.pick(said).extend({ id: deskEventId }),
  answer.pick(said).extend({ id: deskEventId }),
  document.pick(said).extend({ id: deskEventId }),
  clock.pick(said).extend({ id: deskEventId }),
  sign.pick(said).extend({ id: deskEventId }),
  close.pick(said).extend({ id: deskEventId }),
  correction.pick(said).extend({ id: deskEventId }),
  escalationAnswered.pick(said).extend({ id: deskEventId }),
])
export type RunAct = z.infer<typeof runAct>

export const runAnswer = z.strictObject({
  outcome,
  sentence: z.string(),
  /** Who had said the same. */
  by: mark.nullable(),
  /** What stands between the run and the act that was refused. */
  missing: z.array(missing),
  /** The run as it stands now. */
  view: runView,
})
export type RunAnswer = z.infer<typeof runAnswer>

export const runRow = z.strictObject({
  run: runId,
  title: z.string(),
  subject: runSubject,
  openedAt: instant,
  openedBy: eventActor,
  done: z.int().nonnegative(),
  total: z.int().nonnegative(),
  missing: z.int().nonnegative(),
  signed: z.boolean(),
  closed: z.boolean(),
})
export type RunRow = z.infer<typeof runRow>

/** The station's own number of a case, an incident or a unit; never a person's. */
const ownNumber = z.string().trim().min(1, { error: '请写本所的编号' }).max(40, { error: '编号最多四十个字' })

// — hand-over —

const scope = z.union([postId, z.literal('all')])
const sheetOf = { day: dutyDay, scope }
export const handoverView = z.strictObject({
  ...sheetOf,
  /** The sheet as the runs make it now. */
  made: handoverSheet,
  state: handoverState,
  /** Open items the drafted sheet does not name: nobody signs without them. */
  absent: z.array(handoverItem),
  /** Lines the receiver has not accepted yet. */
  toRead: z.array(z.string()),
  seal: daySeal.nullable(),
  people,
})
export type HandoverView = z.infer<typeof handoverView>
export const handoverAnswer = z.strictObject({
  outcome,
  sentence: z.string(),
  /** The lines the sentence is about. */
  lines: z.array(z.string()),
  view: handoverView,
})
export type HandoverAnswer = z.infer<typeof handoverAnswer>

// — 执法办案区 —

const stayed = { id: true, stay: true, kind: true, at: true, body: true } as const
const [opened, limit, told, meal, rest, restraint, moved, left] = custodyEvent.options
const stayId = z.string().regex(/^[a-z0-9-]{8,64}$/)
const ids = { id: deskEventId, stay: stayId }
/** `stay` is chosen by the desk that opens it. */
export const custodyAct = z.discriminatedUnion('kind', [
  opened.pick(stayed).extend(ids),
  limit.pick(stayed).extend(ids),
  told.pick(stayed).extend(ids),
  meal.pick(stayed).extend(ids),
  rest.pick(stayed).extend(ids),
  restraint.pick(stayed).extend(ids),
  moved.pick(stayed).extend(ids),
  left.pick(stayed).extend(ids),
])
export type CustodyAct = z.infer<typeof custodyAct>
export const custodyView = z.strictObject({
  now: instant,
  /** The least time left first. */
  seats: z.array(custodyClock),
  /** What has been registered of each seat. */
  stays: z.array(custodyStay),
  /** Those that are due and whose stay has not ended, the newest last. */
  warnings: z.array(custodyWarning),
})
export type CustodyView = z.infer<typeof custodyView>
export const custodyAnswer = z.strictObject({ outcome, sentence: z.string(), view: custodyView })
export type CustodyAnswer = z.infer<typeof custodyAnswer>

// — customising —

/** What a commander edits; the host gives the id, when it was saved, and the versions of the station's own items. */
export const customisationDraft = z.strictObject({
  from: dutyDay,
  changes: customisation.shape.changes.max(400),
  own: z.array(ownItem.omit({ version: true })).max(100),
})
export type CustomisationDraft = z.infer<typeof customisationDraft>
export const customiseView = z.strictObject({
  /** The handbook's routine, unchanged. */
  items: z.array(routineItem),
  posts: z.array(postRef),
  /** Everything that was ever saved, in order; none is ever changed. */
  saved: z.array(customisation),
  /** What today runs under. */
  current: z.string().nullable(),
  /** From this duty day on a change may begin. */
  earliest: dutyDay,
  /** Number of saved ones; a save names the one it was based on. */
  version: rowVersion,
})
export type CustomiseView = z.infer<typeof customiseView>
export const customiseAnswer = z.strictObject({
  outcome,
  sentence: z.string(),
  faults: z.array(customisationFault),
  view: customiseView,
})
export type CustomiseAnswer = z.infer<typeof customiseAnswer>

// — the ledger —

/** What `fengce verify` says too. `seq` is the row's place in the station's record. */
export const ledgerFinding = z.strictObject({
  rows: z.int().nonnegative(),
  sealedDays: z.int().nonnegative(),
  fault: z
    .strictObject({
      seq: z.int().positive(),
      fault: z.enum(['altered', 'removed', 'reordered', 'recomputed', 'key']),
      /** The sealed day whose seal does not fit. */
      day: dutyDay.nullable(),
    })
    .nullable(),
  sentence: z.string(),
})
export type LedgerFinding = z.infer<typeof ledgerFinding>

export const boardContract = {
  /** 今日清单; the current duty day unless another is asked for. Names of holders only for who has signed in. */
  day: oc.input(z.strictObject({ day: dutyDay.exactOptional(), asOf })).output(dayBoard),
  /** What may stand on the wall. */
  wall: oc.input(z.strictObject({})).output(wallView),
  /** The history calendar, from `from` to `to` (at most 62 days), the newest first. */
  days: oc
    .input(
      z.strictObject({
        from: dutyDay,
        to: dutyDay,
        post: postId.exactOptional(),
        /** Only days with something late, open, escalated or not sealed. */
        only: z.enum(['late', 'open', 'escalated', 'unsealed']).exactOptional(),
        asOf,
      }),
    )
    .output(z.array(dayRow)),
}

export const runContract = {
  /** A run as it stands. A slot of the board need not have been opened; cases and incidents need a sign-in. */
  get: oc.input(z.strictObject({ run: runId, asOf })).output(runView),
  /** Starts the steps of an entry (an incident, a task, a reminder) or of a category of reminders for a matter. */
  open: oc
    .input(
      z.strictObject({
        id: deskEventId,
        at: instant,
        of: z.union([z.strictObject({ entry: entryId }), z.strictObject({ category: z.string().max(40) })]),
        number: ownNumber,
        asOf,
      }),
    )
    .output(runAnswer),
  /** Appends one event. It is on disk before the answer leaves the host. */
  act: oc.input(z.strictObject({ event: runAct, asOf })).output(runAnswer),
  /** Cases, incidents and tasks, the newest first; the closed ones too when `closed`. */
  list: oc.input(z.strictObject({ closed: z.boolean(), asOf })).output(z.array(runRow)),
}

export const handoverContract = {
  get: oc.input(z.strictObject({ ...sheetOf, asOf })).output(handoverView),
  /** Writes the sheet, as the runs make it unless it was edited; takes back what was signed and read. */
  draft: oc
    .input(z.strictObject({ ...sheetOf, id: deskEventId, at: instant, sheet: handoverSheet.exactOptional(), asOf }))
    .output(handoverAnswer),
  /** The receiver reads one line back. */
  readBack: oc
    .input(
      z.strictObject({
        ...sheetOf,
        id: deskEventId,
        at: instant,
        line: z.string().min(1).max(200),
        outcome: z.enum(['收下', '退回']),
        reason: z.string().trim().min(1).max(500).exactOptional(),
        asOf,
      }),
    )
    .output(handoverAnswer),
  /** 交班人 first, then 接班人: two persons. */
  sign: oc
    .input(z.strictObject({ ...sheetOf, id: deskEventId, at: instant, as: z.enum(['交班', '接班']), asOf }))
    .output(handoverAnswer),
  /** Seals a duty day that has ended or that both have handed over. Sealing again gives the seal that is there. */
  seal: oc.input(z.strictObject({ day: dutyDay })).output(daySeal),
}

export const timelyContract = {
  /** The four clocks over a month (`2026-11`), by kind. */
  month: oc
    .input(z.strictObject({ month: z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, { error: '月份应写成 2026-11 的样子' }), asOf }))
    .output(z.array(timelyFigures)),
}

export const custodyContract = {
  get: oc.input(z.strictObject({ asOf })).output(custodyView),
  act: oc.input(z.strictObject({ event: custodyAct, asOf })).output(custodyAnswer),
}

export const customiseContract = {
  get: oc.input(z.strictObject({ asOf })).output(customiseView),
  /** What is wrong with a draft, and the routine as it would be. Writes nothing. */
  check: oc
    .input(z.strictObject({ draft: customisationDraft }))
    .output(z.strictObject({ faults: z.array(customisationFault), items: z.array(routineItem) })),
  /** Saves a draft without faults; `version` is the one it was based on. Days that have begun keep what they ran under. */
  save: oc.input(z.strictObject({ id: deskEventId, draft: customisationDraft, version: rowVersion })).output(customiseAnswer),
}

export const ledgerContract = {
  /** Walks the whole record and every seal; names the first row that does not hold. */
  verify: oc.input(z.strictObject({})).output(ledgerFinding),
}

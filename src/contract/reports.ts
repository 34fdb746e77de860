import * as z from 'zod'
import { entryId, instant } from './common.ts'
import { eventActor, followUp, givenAnswer, givenDocument, correction, raisedEscalation, runNote, runSubject, settling, stepChange } from './runs.ts'
import { dutyDay, postRef, procedurePart, runId, runStatus, timelyFigures } from './tracker.ts'

/** One item in the day's report. */
export const reportLine = z.strictObject({
  run: runId,
  post: postRef,
  slot: z.string(),
  /** HH:MM at the station. */
  time: z.string(),
  title: z.string(),
  status: runStatus,
  done: z.int().nonnegative(),
  total: z.int().nonnegative(),
  carried: z.boolean(),
  /** What is missing, as sentences; follow-ups that are open; levels nobody has answered. */
  missing: z.array(z.string()),
  followUps: z.array(z.string()),
  levels: z.array(z.strictObject({ level: z.int().positive(), to: z.string() })),
  answers: z.array(z.strictObject({ question: z.string(), value: z.string(), reason: z.string().exactOptional() })),
  corrections: z.int().nonnegative(),
})
export type ReportLine = z.infer<typeof reportLine>

/** 当日情况报告. The first page is `unanswered`. */
export const dayReport = z.strictObject({
  day: dutyDay,
  from: instant,
  to: instant,
  madeAt: instant,
  unanswered: z.array(reportLine),
  posts: z.array(z.strictObject({ post: postRef, lines: z.array(reportLine) })),
  calls: z.array(z.string()),
  risks: z.array(z.string()),
  equipment: z.array(z.string()),
  timely: z.array(timelyFigures),
  counts: z.strictObject({
    total: z.int().nonnegative(),
    done: z.int().nonnegative(),
    late: z.int().nonnegative(),
    open: z.int().nonnegative(),
    deferred: z.int().nonnegative(),
    escalated: z.int().nonnegative(),
    unansweredLevels: z.int().nonnegative(),
  }),
})
export type DayReport = z.infer<typeof dayReport>

export const afterActionStep = z.strictObject({
  id: z.string(),
  entry: entryId.nullable(),
  text: z.string(),
  by: z.string(),
  settling,
  history: z.array(stepChange),
  question: z.string().exactOptional(),
  answers: z.array(givenAnswer),
  document: z.string().exactOptional(),
  documents: z.array(givenDocument),
})

/** The record of one run: what was done, when, by whom, and every change of it. */
export const afterAction = z.strictObject({
  run: runId.nullable(),
  title: z.string(),
  subject: runSubject.nullable(),
  parts: z.array(procedurePart),
  openedAt: instant.nullable(),
  closedAt: instant.nullable(),
  /** Milliseconds from opening to closing, null while it is open. */
  duration: z.number().nonnegative().nullable(),
  steps: z.array(afterActionStep),
  followUps: z.array(z.strictObject({ ...followUp.shape, settling })),
  timeline: z.array(z.strictObject({ at: instant, recordedAt: instant, actor: eventActor, words: z.string() })),
  notes: z.array(runNote),
  corrections: z.array(correction),
  escalations: z.array(raisedEscalation),
  signatures: z.array(z.strictObject({ actor: eventActor, at: instant, as: z.string() })),
  missing: z.array(z.string()),
})
export type AfterAction = z.infer<typeof afterAction>

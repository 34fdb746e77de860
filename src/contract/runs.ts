import * as z from 'zod'
import { entryId, instant } from './common.ts'
import { calledRole, dutyDay, postId, procedurePart, runId, runTimes } from './tracker.ts'

/** Everything that happens in a run, as it is appended to the ledger. A number beside a kind is its version. */

const words = z.string().trim().min(1, { error: '请写几个字' }).max(500, { error: '最多五百字' })
const stepId = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
/** Chosen by the desk before it asks, so that a repeated request is the same event; derived for the system. */
export const clientEventId = z.string().min(1).max(200)

export const eventActor = z.strictObject({ kind: z.enum(['person', 'desk', 'system']), id: z.string() })
export type EventActor = z.infer<typeof eventActor>

/** What a run is of: a slot of the board, a case, an incident; numbers are the station's own. */
export const runSubject = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('slot'), day: dutyDay, item: z.string(), post: postId, slot: z.string() }),
  z.strictObject({ type: z.literal('case'), category: z.string(), number: words }),
  z.strictObject({ type: z.literal('incident'), situation: entryId, number: words }),
  z.strictObject({ type: z.literal('task'), task: entryId, number: words.exactOptional() }),
])
export type RunSubject = z.infer<typeof runSubject>

export const NOTE_FLAGS = ['重点警情', '风险', '装备'] as const
export const noteFlag = z.enum(NOTE_FLAGS)
export type NoteFlag = z.infer<typeof noteFlag>

/** What a correction slip changes. The original event stays where it is and is shown with the slip beside it. */
export const correctionChange = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('done'), step: stepId }),
  z.strictObject({ kind: z.literal('not-done'), step: stepId }),
  z.strictObject({ kind: z.literal('answer'), step: stepId, value: words, reason: words.exactOptional() }),
  z.strictObject({ kind: z.literal('document'), step: stepId, document: words, number: words.exactOptional() }),
  z.strictObject({ kind: z.literal('text'), says: words }),
])
export type CorrectionChange = z.infer<typeof correctionChange>

const bodies = {
  'run.opened': z.strictObject({
    title: z.string(),
    subject: runSubject,
    parts: z.array(procedurePart).min(1),
    /** The customisation the day ran under, where the station had one. */
    customisation: z.string().exactOptional(),
    times: runTimes,
  }),
  'run.tick': z.strictObject({ step: stepId }),
  'run.untick': z.strictObject({ step: stepId, reason: words.exactOptional() }),
  'run.skip': z.strictObject({ step: stepId, reason: words }),
  'run.not-applicable': z.strictObject({ step: stepId, reason: words }),
  /** Without a step the whole run; without `until` to the next shift. */
  'run.defer': z.strictObject({ step: stepId.exactOptional(), until: instant.exactOptional(), reason: words }),
  'run.note': z.strictObject({ step: stepId.exactOptional(), text: words, flag: noteFlag.exactOptional() }),
  'run.answer': z.strictObject({ step: stepId, value: words, reason: words.exactOptional() }),
  /** The document named by the step was given; `number` is the station's own. */
  'run.document': z.strictObject({ step: stepId, document: words, number: words.exactOptional() }),
  /** A clock of the 四个及时: an order sent, an item registered (start); taken up, signed for, done (stop). */
  'run.clock': z.strictObject({ step: stepId, edge: z.enum(['start', 'stop']) }),
  'run.sign': z.strictObject({ as: z.enum(['办理', '复核']) }),
  'run.close': z.strictObject({}),
  /** `of` is the event that was wrong; absent where something had been left out. */
  'run.correction': z.strictObject({ of: clientEventId.exactOptional(), change: correctionChange, reason: words }),
  'run.escalated': z.strictObject({ level: z.int().positive(), to: calledRole, due: instant }),
  'run.escalation-answered': z.strictObject({
    level: z.int().positive(),
    answer: z.enum(['已调', '已督', '不适用']),
    reason: words.exactOptional(),
  }),
} as const

export type RunEventKind = keyof typeof bodies
export const RUN_EVENT_KINDS = Object.keys(bodies) as RunEventKind[]

const common = {
  id: clientEventId,
  run: runId,
  version: z.literal(1),
  actor: eventActor,
  desk: z.string(),
  /** When it happened, as the actor's desk says. */
  at: instant,
  /** When the host took it down. */
  recordedAt: instant,
}
const of = <K extends RunEventKind>(kind: K) =>
  z.strictObject({ ...common, kind: z.literal(kind), body: bodies[kind] })

export const runEvent = z.discriminatedUnion('kind', [
  of('run.opened'),
  of('run.tick'),
  of('run.untick'),
  of('run.skip'),
  of('run.not-applicable'),
  of('run.defer'),
  of('run.note'),
  of('run.answer'),
  of('run.document'),
  of('run.clock'),
  of('run.sign'),
  of('run.close'),
  of('run.correction'),
  of('run.escalated'),
  of('run.escalation-answered'),
])
export type RunEvent = z.infer<typeof runEvent>
export type RunEventOf<K extends RunEventKind> = Extract<RunEvent, { kind: K }>

/** An act as it is shown: which event, who, when. `recordedAt` is later than `at` when the desk had to retry. */
export const mark = z.strictObject({
  event: clientEventId,
  actor: eventActor,
  at: instant,
  recordedAt: instant,
})
export type Mark = z.infer<typeof mark>

const reasoned = { ...mark.shape, reason: z.string().exactOptional() }
export const SETTLINGS = ['open', 'ticked', 'skipped', 'not-applicable', 'deferred'] as const
export const settling = z.enum(SETTLINGS)
export type Settling = z.infer<typeof settling>

/** One change of a step's state; the list of them is never shortened. */
export const stepChange = z.strictObject({ ...reasoned, to: settling, until: instant.exactOptional() })
export type StepChange = z.infer<typeof stepChange>
export const givenAnswer = z.strictObject({ ...reasoned, value: z.string() })
export type GivenAnswer = z.infer<typeof givenAnswer>
export const givenDocument = z.strictObject({ ...mark.shape, document: z.string(), number: z.string().exactOptional() })
export type GivenDocument = z.infer<typeof givenDocument>

export const stepState = z.strictObject({
  id: z.string(),
  /** As it stands with correction slips applied. */
  settling,
  history: z.array(stepChange),
  /** In the order given; the last one counts. */
  answers: z.array(givenAnswer),
  documents: z.array(givenDocument),
  clock: z.array(z.strictObject({ ...mark.shape, edge: z.enum(['start', 'stop']) })),
})
export type StepState = z.infer<typeof stepState>

export const correction = z.strictObject({
  ...mark.shape,
  of: clientEventId.exactOptional(),
  change: correctionChange,
  reason: z.string(),
})
export type Correction = z.infer<typeof correction>

export const raisedEscalation = z.strictObject({
  ...mark.shape,
  level: z.int().positive(),
  to: calledRole,
  answer: z.strictObject({ ...reasoned, answer: z.enum(['已调', '已督', '不适用']) }).exactOptional(),
})
export type RaisedEscalation = z.infer<typeof raisedEscalation>

export const runNote = z.strictObject({
  ...mark.shape,
  text: z.string(),
  step: z.string().exactOptional(),
  flag: noteFlag.exactOptional(),
})
export type RunNote = z.infer<typeof runNote>

/** A step that an answer opened: a 告诫书 is delivered, notified and followed by visits after the run is closed. */
export const followUp = z.strictObject({ id: z.string(), text: z.string(), by: z.enum(['民警', '民警或辅警']), basis: z.string() })
export type FollowUp = z.infer<typeof followUp>

/** What is still missing before a run may be closed. */
export const missing = z.strictObject({
  step: z.string(),
  what: z.enum(['step', 'answer', 'document']),
  sentence: z.string(),
})
export type Missing = z.infer<typeof missing>

/** A run as its events make it. Nothing of an event is lost: what had no effect stands in `repeats` or `refused`. */
export const runState = z.strictObject({
  run: runId.nullable(),
  opened: z.strictObject({ ...mark.shape, subject: runSubject, times: runTimes }).nullable(),
  /** In the order of the procedure, then the follow-ups that were opened. */
  steps: z.array(stepState),
  followUps: z.array(followUp),
  notes: z.array(runNote),
  /** Deferrals of the whole run, the last one counts. */
  deferrals: z.array(z.strictObject({ ...reasoned, until: instant.exactOptional() })),
  /** What the deferrals amount to, by the host's time: since `from`, until `until` or to the next shift, or no longer. */
  deferred: z.array(z.strictObject({ from: mark, holds: z.boolean(), until: instant.exactOptional() })),
  signatures: z.array(z.strictObject({ ...mark.shape, as: z.enum(['办理', '复核']) })),
  closed: mark.nullable(),
  corrections: z.array(correction),
  escalations: z.array(raisedEscalation),
  /** When nothing was missing: from, and until an act opened it again. By the host's time. */
  complete: z.array(z.strictObject({ from: mark, until: mark.exactOptional() })),
  missing: z.array(missing),
  /** Events that said what had been said already: the first one won. */
  repeats: z.array(z.strictObject({ event: clientEventId, of: clientEventId })),
  /** Events with no effect, and why. */
  refused: z.array(z.strictObject({ event: clientEventId, reason: z.string() })),
  eventIds: z.array(clientEventId),
})
export type RunState = z.infer<typeof runState>

import * as z from 'zod'
import { entryId, handbookId } from './common.ts'
import { citation, tier } from './law.ts'

/** Prose in the three forms the application needs: as written, as HTML without raw HTML, and as plain text for search. */
export const prose = z.strictObject({ html: z.string(), text: z.string() })
export type Prose = z.infer<typeof prose>

export const entryLink = z.strictObject({ id: entryId, title: z.string(), written: z.boolean() })
export type EntryLink = z.infer<typeof entryLink>

/** Who may do a step: a police officer only, or an auxiliary too. */
export const stepBy = z.enum(['民警', '民警或辅警'])

/** One step of a procedure. `kind` is one of the 四个及时; `pauseAfter` ends a group of at most nine. */
export const step = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
  text: prose,
  kind: z.enum(['调', '看', '督', '报']).exactOptional(),
  by: stepBy,
  answer: z.string().exactOptional(),
  document: z.string().exactOptional(),
  timeLimit: z.string().exactOptional(),
  clock: z.strictObject({ start: z.string(), stop: z.string() }).exactOptional(),
  pauseAfter: z.boolean().exactOptional(),
})
export type Step = z.infer<typeof step>

export const section = z.strictObject({ heading: z.string(), body: prose })
export type Section = z.infer<typeof section>

const base = {
  id: entryId,
  /** SHA-256 (hex) of the entry's canonical form. */
  version: z.string().regex(/^[0-9a-f]{64}$/),
  handbook: handbookId,
  category: z.string(),
  title: z.string(),
  aliases: z.array(z.string()),
  /** May be typed, never displayed. */
  searchOnly: z.array(z.string()),
  citations: z.array(citation),
  /** Entries this one points at. */
  links: z.array(entryLink),
  /** Why this entry still awaits a check against the statute, where it does. */
  verify: z.string().exactOptional(),
}

export const formerBasis = z.strictObject({
  version: z.string(),
  basis: z.array(citation),
  note: z.string().exactOptional(),
  tiers: z.array(tier),
})

export const offenceEntry = z.strictObject({
  ...base,
  kind: z.literal('offence'),
  number: z.int().positive(),
  law: z.string(),
  basis: z.array(citation).min(1),
  organ: z.string(),
  subject: z.string(),
  conduct: prose,
  tiers: z.array(tier).min(1),
  measures: z.array(z.strictObject({ measure: z.string(), basis: z.array(citation) })),
  evidence: z.array(z.string()),
  crime: prose.exactOptional(),
  confusable: z.array(entryLink),
  former: z.array(formerBasis),
  also: z.array(
    z.strictObject({ law: z.string(), basis: z.array(citation), tiers: z.array(tier), note: z.string().exactOptional() }),
  ),
  omits: z.array(z.strictObject({ basis: z.array(citation), sanction: z.string(), reason: z.string() })),
  words: z.string().exactOptional(),
})
export type OffenceEntry = z.infer<typeof offenceEntry>

export const situationEntry = z.strictObject({
  ...base,
  kind: z.literal('situation'),
  number: z.int().positive(),
  risk: z.enum(['低', '中', '高']),
  first: z.array(z.string()).length(3),
  steps: z.array(step).min(1),
  timers: z.array(
    z.strictObject({
      name: z.string(),
      from: z.string(),
      limit: z.string(),
      note: z.string().exactOptional(),
      basis: z.array(citation),
    }),
  ),
  offences: z.array(entryLink),
  reminders: z.array(entryLink),
  sections: z.array(section),
  review: z.string(),
})
export type SituationEntry = z.infer<typeof situationEntry>

export const reminderEntry = z.strictObject({
  ...base,
  kind: z.literal('reminder'),
  number: z.int().positive(),
  remember: z.string(),
  moment: z.string(),
  who: z.array(z.string()),
  checks: z.string().exactOptional(),
  scene: z.string(),
  steps: z.array(step).min(1),
  sections: z.array(section),
  situations: z.array(entryLink),
})
export type ReminderEntry = z.infer<typeof reminderEntry>

export const taskEntry = z.strictObject({
  ...base,
  kind: z.literal('task'),
  number: z.int().positive(),
  repeat: z.enum(['day', 'week', 'month', 'quarter', 'year', 'event']),
  target: z.string(),
  records: z.string().exactOptional(),
  countsAsDone: z.string(),
  steps: z.array(step).min(1),
  sections: z.array(section),
  related: z.array(entryLink),
})
export type TaskEntry = z.infer<typeof taskEntry>

export const postEntry = z.strictObject({
  ...base,
  kind: z.literal('post'),
  summary: z.string(),
  duties: z.array(prose).min(1),
  reportsTo: z.string(),
})
export type PostEntry = z.infer<typeof postEntry>

/** One slot of the routine for the posts named; `due` and `escalate` are minutes. */
export const routineEntry = z.strictObject({
  ...base,
  kind: z.literal('routine'),
  repeat: z.enum(['day', 'week', 'month', 'quarter']),
  at: z.string(),
  slot: z.string(),
  posts: z.array(entryLink).min(1),
  due: z.int().positive(),
  escalate: z.array(z.int().positive()),
  mode: z.enum(['read-do', 'do-confirm']),
  steps: z.array(step).min(1),
})
export type RoutineEntry = z.infer<typeof routineEntry>

export const chapterEntry = z.strictObject({
  ...base,
  kind: z.literal('chapter'),
  order: z.int().nonnegative(),
  sections: z.array(section).min(1),
})
export type ChapterEntry = z.infer<typeof chapterEntry>

/** An entry of any handbook, as built into the edition and read by a desk. */
export const entry = z.discriminatedUnion('kind', [
  offenceEntry,
  situationEntry,
  reminderEntry,
  taskEntry,
  postEntry,
  routineEntry,
  chapterEntry,
])
export type Entry = z.infer<typeof entry>

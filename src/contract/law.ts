import * as z from 'zod'

/**
 * A provision, read out of ordinary Chinese. `article` is `51` or `133之一`;
 * an article with a single paragraph carries no `paragraph`.
 */
export const citation = z.strictObject({
  law: z.string().min(1),
  article: z.string().regex(/^\d+(?:之[一二三四五六七八九十]+)?$/),
  paragraph: z.int().positive().exactOptional(),
  item: z.int().positive().exactOptional(),
})
export type Citation = z.infer<typeof citation>

/** How a citation stands at an act date. */
export const citationStatus = z.enum([
  'in-force',
  'replaced',
  'repealed',
  'not-yet',
  'unverified',
  'not-recorded',
])
export type CitationStatus = z.infer<typeof citationStatus>

/** How two legs of a sanction are joined, in the words of the law. */
export const JOINS = ['或者', '并处', '可以并处', '可以同时'] as const
export const sanctionJoin = z.enum(JOINS)
export type SanctionJoin = z.infer<typeof sanctionJoin>

/** A closed range; a missing bound is open (`≤5` has no `min`). Bounds are included (第一百四十三条). */
export const range = z.strictObject({
  min: z.number().nonnegative().exactOptional(),
  max: z.number().nonnegative().exactOptional(),
})
export type Range = z.infer<typeof range>

/** One leg of a sanction: detention in days, a fine in yuan or as a multiple of a base, or a named penalty or measure. */
export const sanctionLeg = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('warning') }),
  z.strictObject({ kind: z.literal('detention'), days: range }),
  z.strictObject({ kind: z.literal('fine'), yuan: range }),
  z.strictObject({ kind: z.literal('fine-multiple'), times: range, base: z.string() }),
  z.strictObject({
    kind: z.literal('named'),
    name: z.string(),
    span: z.strictObject({ range, unit: z.enum(['日', '月', '年']) }).exactOptional(),
  }),
])
export type SanctionLeg = z.infer<typeof sanctionLeg>

/** A sanction: its legs in order, each after the first with the word that joins it. `text` is the canonical spelling. */
export const sanction = z.strictObject({
  text: z.string(),
  legs: z.array(z.strictObject({ join: sanctionJoin.exactOptional(), leg: sanctionLeg })).min(1),
})
export type Sanction = z.infer<typeof sanction>

/** One rung of a penalty. Exactly one of `sanction`, `sameAs`, `words` is present. */
export const tier = z.strictObject({
  when: z.string(),
  basis: z.array(citation),
  subject: z.string().exactOptional(),
  sanction: sanction.exactOptional(),
  /** For a multiple with a floor: what applies where the base is missing or below `below` yuan. */
  otherwise: z.strictObject({ below: z.number().positive().exactOptional(), sanction }).exactOptional(),
  sameAs: z.array(citation).exactOptional(),
  words: z.string().exactOptional(),
})
export type Tier = z.infer<typeof tier>

/** One dated version of a law; dates are inclusive, an absent `to` means still in force. */
export const lawVersion = z.strictObject({
  date: z.string(),
  from: z.string(),
  to: z.string().exactOptional(),
  articles: z.int().positive().exactOptional(),
  /** Why `from` is not certain: the text at hand does not say it. The text itself is not in doubt. */
  unsure: z.string().exactOptional(),
})
export type LawVersion = z.infer<typeof lawVersion>

/** A law the handbooks cite. */
export const lawSummary = z.strictObject({
  law: z.string(),
  title: z.string(),
  aliases: z.array(z.string()),
  level: z.string(),
  articles: z.int().positive(),
  versions: z.array(lawVersion).min(1),
  /** Why the text may be out of date; every citation of the law is then shown as 待核. */
  verify: z.string().exactOptional(),
  /** Something to know about the text that does not put it in doubt. */
  note: z.string().exactOptional(),
})
export type LawSummary = z.infer<typeof lawSummary>

/** A citation as shown: its legislative spelling and how it stands at the act date. */
export const shownCitation = z.strictObject({
  citation,
  label: z.string(),
  status: citationStatus,
  /** One sentence on the status, empty when in force. */
  note: z.string(),
})
export type ShownCitation = z.infer<typeof shownCitation>

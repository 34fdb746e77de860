import { oc } from '@orpc/contract'
import * as z from 'zod'
import { asOf, entryId, handbookId } from './common.ts'
import { citation } from './law.ts'

/** A piece of shown text and whether it matched. */
export const textRun = z.strictObject({ text: z.string(), hit: z.boolean() })
export type TextRun = z.infer<typeof textRun>

/** Why an entry was found, in one short sentence. */
export const matchReason = z.strictObject({
  kind: z.enum(['title', 'alias', 'common-saying', 'pinyin', 'initials', 'sound', 'citation', 'synonym', 'body']),
  text: z.string(),
})
export type MatchReason = z.infer<typeof matchReason>

export const searchHit = z.strictObject({
  id: entryId,
  handbook: handbookId,
  number: z.string(),
  title: z.string(),
  titleRuns: z.array(textRun),
  snippet: z.array(textRun),
  block: z.enum(['exact', 'near']),
  reason: matchReason,
  citations: z.array(citation),
  summary: z.string(),
})
export type SearchHit = z.infer<typeof searchHit>

/** What a typed article number means: the article that bears it at the act date, and what older versions had there. */
export const provisionHit = z.strictObject({
  citation,
  label: z.string(),
  note: z.string(),
  former: z.array(z.string()),
})
export type ProvisionHit = z.infer<typeof provisionHit>

export const searchAnswer = z.strictObject({
  query: z.string(),
  provision: provisionHit.nullable(),
  hits: z.array(searchHit),
  /** Nearest titles when nothing was found. */
  suggestions: z.array(z.strictObject({ id: entryId, title: z.string() })),
  /** True while the index is being built and a plain scan answered. */
  scanned: z.boolean(),
})
export type SearchAnswer = z.infer<typeof searchAnswer>

export const searchContract = {
  /** As-you-type search over the library at the given dates; at most `limit` hits. */
  query: oc
    .input(
      z.strictObject({
        text: z.string().max(200),
        scope: handbookId.exactOptional(),
        limit: z.int().min(1).max(100),
        asOf,
      }),
    )
    .output(searchAnswer),
  /** The person gave up on a query that found nothing; kept without the person for 90 days, and not when it holds an identity or telephone number. */
  missed: oc
    .input(z.strictObject({ text: z.string().min(1).max(200) }))
    .output(z.strictObject({ kept: z.boolean() })),
}

import { oc } from '@orpc/contract'
import * as z from 'zod'
import { asOf, entryId, handbookId, localDate } from './common.ts'
import { handbook, plannedEntry } from './edition.ts'
import { entry } from './entries.ts'
import { citation, lawSummary, shownCitation } from './law.ts'

/** An entry as a page needs it: the entry, its citations at the act date, its neighbours, what points here. */
export const entryPage = z.strictObject({
  entry,
  asOf: z.strictObject({ actDate: localDate, libraryDate: localDate }),
  citations: z.array(shownCitation),
  previous: plannedEntry.nullable(),
  next: plannedEntry.nullable(),
  backlinks: z.array(z.strictObject({ id: entryId, title: z.string() })),
  /** For an offence: what applied at an act date before the law in force, or what older law said. */
  actDateNote: z.string(),
})
export type EntryPage = z.infer<typeof entryPage>

/** A page of a planned number that has no text yet. */
export const plannedPage = z.strictObject({
  planned: plannedEntry,
  handbook: handbookId,
  category: z.string(),
  previous: plannedEntry.nullable(),
  next: plannedEntry.nullable(),
})

export const libraryContract = {
  /** The five handbooks with their counts, without their entries: enough for the shelf. */
  shelf: oc.input(z.strictObject({ asOf })).output(
    z.array(
      z.strictObject({
        id: handbookId,
        title: z.string(),
        mark: z.string(),
        planned: z.int(),
        written: z.int(),
        unit: z.string(),
        first: entryId,
      }),
    ),
  ),
  /** One handbook's contents tree, every planned number. */
  handbook: oc.input(z.strictObject({ id: handbookId, asOf })).output(handbook),
  /** One entry's page; `planned` when the number is planned but not written. Unknown ids are NOT_FOUND. */
  entry: oc
    .input(z.strictObject({ id: entryId, asOf }))
    .output(
      z.discriminatedUnion('state', [
        z.strictObject({ state: z.literal('written'), page: entryPage }),
        z.strictObject({ state: z.literal('planned'), page: plannedPage }),
      ]),
    ),
}

/** An article or provision as the book knows it, with the entries that rest on it. */
export const provisionPage = z.strictObject({
  citation,
  label: z.string(),
  fullTitle: z.string(),
  status: shownCitation,
  based: z.array(z.strictObject({ id: entryId, title: z.string(), summary: z.string() })),
  citing: z.array(z.strictObject({ id: entryId, title: z.string() })),
  /** 旧法第四十三条 → 现第五十一条, where the law was renumbered. */
  former: z.array(z.string()),
})
export type ProvisionPage = z.infer<typeof provisionPage>

export const lawContract = {
  /** Every law the handbooks cite, with the number of entries that cite it. */
  laws: oc
    .input(z.strictObject({ asOf }))
    .output(z.array(z.strictObject({ summary: lawSummary, entries: z.int().nonnegative(), status: shownCitation.shape.status }))),
  /** One article at the act date. Unknown laws are NOT_FOUND. */
  provision: oc.input(z.strictObject({ citation, asOf })).output(provisionPage),
}

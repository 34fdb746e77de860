import * as z from 'zod'
import { entryId, handbookId } from './common.ts'
import { entry } from './entries.ts'
import { lawSummary } from './law.ts'
import { stationProfile } from './station.ts'

/** One planned number of a handbook: written, or 待编写 when no entry bears the id. */
export const plannedEntry = z.strictObject({
  id: entryId,
  /** Shown before the title: `095`, empty where the handbook has no numbers. */
  number: z.string(),
  title: z.string(),
  written: z.boolean(),
  withdrawn: z.boolean(),
  /** A short second line: basis and penalty of an offence, time of a slot. */
  summary: z.string(),
})
export type PlannedEntry = z.infer<typeof plannedEntry>

export const category = z.strictObject({
  name: z.string(),
  about: z.string().exactOptional(),
  entries: z.array(plannedEntry),
})

/** A handbook's table of contents. `mark` is the single character that stands beside its colour. */
export const handbook = z.strictObject({
  id: handbookId,
  title: z.string(),
  mark: z.string().length(1),
  planned: z.int().nonnegative(),
  written: z.int().nonnegative(),
  categories: z.array(category),
})
export type Handbook = z.infer<typeof handbook>

/** Old article ↔ new article of a revised law; `now` is empty where the article was deleted. */
export const lawChange = z.strictObject({
  law: z.string(),
  oldVersion: z.string(),
  newVersion: z.string(),
  rows: z.array(
    z.strictObject({
      old: z.array(z.string()),
      now: z.array(z.string()),
      change: z.enum(['moved', 'split', 'merged', 'deleted', 'new']),
      note: z.string().exactOptional(),
    }),
  ),
})
export type LawChange = z.infer<typeof lawChange>

/** What people say → what the handbooks call it. */
export const synonym = z.strictObject({ say: z.string(), means: z.array(z.string()).min(1) })
export type Synonym = z.infer<typeof synonym>

/** What an as-you-type search scans instead of converting Chinese at run time. */
export const pinyinIndex = z.record(z.string(), z.array(z.array(z.string())))

/** Character → its toneless syllables, the commonest first, `ü` as `v`: for queries mistyped by sound. */
export const syllableTable = z.record(z.string(), z.array(z.string()))

/** The bundled, immutable, validated set of all handbooks. */
export const edition = z.strictObject({
  format: z.literal(1),
  /** SHA-256 (hex) over every entry id and version, the contents, laws and synonyms. */
  hash: z.string(),
  handbooks: z.array(handbook).length(5),
  entries: z.array(entry),
  laws: z.array(lawSummary),
  changes: z.array(lawChange),
  synonyms: z.array(synonym),
  /** Ready stations to start from, by id. */
  stations: z.array(stationProfile),
  /** Title or alias → its readings, each a list of toneless syllables. */
  pinyin: pinyinIndex,
  /** Covers GB2312 (6,763 characters) and every character of a title or alias. */
  syllables: syllableTable,
})
export type Edition = z.infer<typeof edition>

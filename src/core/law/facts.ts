import * as z from 'zod'
import { extractSegments, type Segment } from './extract.ts'
import { formatPlace } from './format.ts'
import { articleText, type Statute, type StatuteArticle, type StatuteParagraph } from './statute.ts'
import { readRun } from './provision-run.ts'
import type { Reference } from './references.ts'

/** One sanction of a provision, as facts: condition words, canonical sanction, or a reference. No other words of the law. */
export const segmentFact = z.strictObject({
  when: z.string(),
  /** The condition belongs to the act itself. */
  constitutive: z.literal(true).exactOptional(),
  subject: z.string().exactOptional(),
  /** In the spelling of the sanction grammar: 拘留 5-10 并处 罚款 500-1000. */
  sanction: z.string().exactOptional(),
  /** The law joins some named penalties by 、 only. */
  loose: z.literal(true).exactOptional(),
  /** 依照…处罚: places like 第五十一条第一款, with another law's name in front; empty where no article is named. */
  sameAs: z.strictObject({ law: z.string().exactOptional(), places: z.array(z.string()) }).exactOptional(),
  heavier: z.literal(true).exactOptional(),
  /** A sanction is stated that could not be read: one word of it. */
  unread: z.string().exactOptional(),
})
export type SegmentFact = z.infer<typeof segmentFact>

export const paragraphFact = z.strictObject({
  /** The numbers of the items, in order; empty for a paragraph without items. */
  items: z.array(z.int().positive()),
  segments: z.array(segmentFact),
  /** Sanctions an item states itself, by its number. */
  itemSegments: z.record(z.string(), z.array(segmentFact)).exactOptional(),
})
export type ParagraphFact = z.infer<typeof paragraphFact>

export const articleFact = z.strictObject({
  fingerprint: z.string().regex(/^[0-9a-f]{16}$/),
  paragraphs: z.array(paragraphFact).min(1),
})
export type ArticleFact = z.infer<typeof articleFact>

/** The committed file `law-facts/<law>.json`: what the audit knows of the articles the handbooks cite. */
export const lawFacts = z.strictObject({
  law: z.string().min(1),
  /** The date of the text, as in `laws.yaml`. */
  version: z.string(),
  articles: z.record(z.string(), articleFact),
})
export type LawFacts = z.infer<typeof lawFacts>

/** SHA-256 of a text's UTF-8, as lower-case hex. Given from outside: this module does no IO. */
export type Sha256 = (text: string) => string

/** First 16 hex digits of the SHA-256 over the letters, digits and Han characters of a text; spaces and marks do not count. */
export function fingerprint(text: string, sha256: Sha256): string {
  return sha256(text.replace(/[^\p{L}\p{N}]/gu, '')).slice(0, 16)
}

function sameAsFact({ law, provisions }: Reference): NonNullable<SegmentFact['sameAs']> {
  return { ...(law === undefined ? {} : { law }), places: provisions.map((each) => formatPlace(each)) }
}

function fact({ when, constitutive, subject, sanction, loose, sameAs, unread }: Segment): SegmentFact {
  return {
    when,
    ...(constitutive === undefined ? {} : { constitutive }),
    ...(subject === undefined ? {} : { subject }),
    ...(sanction === undefined ? {} : { sanction: sanction.text }),
    ...(loose === undefined ? {} : { loose }),
    ...(sameAs === undefined ? {} : { sameAs: sameAsFact(sameAs) }),
    ...(sameAs?.heavier === undefined ? {} : { heavier: sameAs.heavier }),
    ...(unread === undefined ? {} : { unread }),
  }
}

function paragraphFacts(paragraph: StatuteParagraph, article: string, index: number): ParagraphFact {
  const place = { article, paragraph: index + 1 }
  const lead = [paragraph.text, ...(paragraph.closing === undefined ? [] : [paragraph.closing])].join('\n')
  const own = paragraph.items
    .map((item) => [`${item.number}`, extractSegments(item.text, place).map(fact)] as const)
    .filter(([, segments]) => segments.length > 0)
  return {
    items: paragraph.items.map((item) => item.number),
    segments: extractSegments(lead, place).map(fact),
    ...(own.length === 0 ? {} : { itemSegments: Object.fromEntries(own) }),
  }
}

/** What the audit has to know of one article: its fingerprint, its shape and the sanctions it states. */
export function articleFacts(article: StatuteArticle, sha256: Sha256): ArticleFact {
  return {
    fingerprint: fingerprint(articleText(article), sha256),
    paragraphs: article.paragraphs.map((paragraph, index) => paragraphFacts(paragraph, article.number, index)),
  }
}

/** The articles facts must hold so that references can be followed: those given and those they point at within the law. */
function withReferred(statute: Statute, articles: readonly string[], sha256: Sha256): Map<string, ArticleFact> {
  const facts = new Map<string, ArticleFact>()
  const waiting = [...articles]
  for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
    const article = statute.articles.find((each) => each.number === number)
    if (article === undefined || facts.has(number)) continue
    const read = articleFacts(article, sha256)
    facts.set(number, read)
    for (const { sameAs } of read.paragraphs.flatMap((each) => each.segments)) {
      if (sameAs?.law !== undefined) continue
      for (const place of sameAs?.places ?? []) waiting.push(...(readRun(place, 0)?.provisions ?? []).map((each) => each.article))
    }
  }
  return facts
}

/**
 * The facts of the cited articles of one text, in the order of the law; articles it does not have are left out (the audit
 * reports them). `version` is the date of the text as `laws.yaml` writes it.
 */
export function factsOf(
  statute: Statute,
  { version, articles, sha256 }: { readonly version: string; readonly articles: readonly string[]; readonly sha256: Sha256 },
): LawFacts {
  const found = withReferred(statute, articles, sha256)
  const ordered = statute.articles.flatMap((each) => {
    const read = found.get(each.number)
    return read === undefined ? [] : [[each.number, read] as const]
  })
  return { law: statute.shortTitle, version, articles: Object.fromEntries(ordered) }
}

/** A difference between the committed facts and the text at hand. `message` says in Chinese what to do. */
export interface FactChange {
  readonly law: string
  readonly version: string
  readonly article: string
  readonly kind: 'changed-text' | 'changed-facts' | 'gone' | 'new'
  readonly message: string
}

/** JSON with sorted keys: a file may have been written by another hand. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  )
}

/**
 * Compares committed facts with those read from a text now: articles whose text changed (fingerprint), whose text is the
 * same but reads differently (the reader changed), that are gone, and that are new.
 */
export function compareFacts(committed: LawFacts, fresh: LawFacts): FactChange[] {
  const changes: FactChange[] = []
  const add = (article: string, kind: FactChange['kind'], message: string) =>
    changes.push({ law: committed.law, version: committed.version, article, kind, message: `《${committed.law}》${formatPlace({ article })}${message}` })
  for (const [article, before] of Object.entries(committed.articles)) {
    const now = fresh.articles[article]
    if (now === undefined) add(article, 'gone', '在导入的文本里没有了。请核对版本，并改正引用它的条目。')
    else if (now.fingerprint !== before.fingerprint) {
      add(article, 'changed-text', `的文字变了（指纹 ${before.fingerprint} → ${now.fingerprint}）。请核对引用它的条目，再运行 fengce laws facts 更新。`)
    } else if (canonical(now) !== canonical(before)) {
      add(article, 'changed-facts', '的文字没有变，但读出的款、项或者幅度不同。请运行 fengce laws facts 更新并查看差别。')
    }
  }
  for (const article of Object.keys(fresh.articles)) {
    if (committed.articles[article] === undefined) add(article, 'new', '还没有记入。请运行 fengce laws facts 更新。')
  }
  return changes
}

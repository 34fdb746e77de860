import type { Citation } from '../../contract/law.ts'
import { NUMERAL, readNumber } from './numerals.ts'

/** 项: an item of a paragraph with its number. Sub-items (1. 2.) stay in its text, on lines of their own. */
export interface StatuteItem {
  readonly number: number
  readonly text: string
}

/** 款: `text` is what stands before the items, `closing` what stands after them and still belongs to the sentence. */
export interface StatuteParagraph {
  readonly text: string
  readonly items: readonly StatuteItem[]
  readonly closing?: string
}

/** 条: `number` is `51` or `133之一`, `chapter` the heading of the chapter it stands in. */
export interface StatuteArticle {
  readonly number: string
  readonly chapter?: string
  readonly paragraphs: readonly StatuteParagraph[]
}

/** One text of a law. `versionDate`, `effective` and `until` (last day in force) only where the file says them. */
export interface Statute {
  readonly title: string
  readonly shortTitle: string
  readonly versionDate?: string
  readonly effective?: string
  readonly until?: string
  readonly articles: readonly StatuteArticle[]
}

/** A file that is no statute in the format of the collection. `message` is a Chinese sentence. */
export class StatuteError extends Error {
  /** Line of the file, counted from 1. */
  readonly line: number

  constructor(line: number, message: string) {
    super(message)
    this.name = 'StatuteError'
    this.line = line
  }
}

const ARTICLE = new RegExp(`^\\*\\*第(${NUMERAL})条(?:之(${NUMERAL}))?\\*\\*[\\s\\u3000]*`)
const ITEM = new RegExp(`^[（(](${NUMERAL})[）)][\\s\\u3000]*`)
/** 一、… under a lead with a colon; older regulations number their items so. */
const COMMA_ITEM = new RegExp(`^(${NUMERAL})、[\\s\\u3000]*`)
/** 1. … 甲、… and rows of figures under an item. */
const SUB_ITEM = /^(?:\d+[．.、]|[甲乙丙丁戊己庚辛]、|\d+[—-]\d+|\d+千伏)/
const SUFFIXES = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十']
/** What follows the last article: annexes and the documents that older laws print behind themselves. */
const ANNEX = /^(?:附件|附录|附表|附注|附：|附:|说明[：:]|附[一二三四]?$|（\d{4}年[^）]*(?:通过|公布|发布|批准)）$)/

interface Block {
  readonly text: string
  readonly line: number
}

function blocksOf(source: string): Block[] {
  const blocks: Block[] = []
  let lines: string[] = []
  let start = 1
  const close = () => {
    if (lines.length > 0) blocks.push({ text: lines.join('\n').trim(), line: start })
    lines = []
  }
  for (const [index, line] of source.split('\n').entries()) {
    if (line.trim() === '') close()
    else {
      if (lines.length === 0) start = index + 1
      lines.push(line)
    }
  }
  close()
  return blocks
}

/** The `key: value` lines of the head; lists and empty values are left out. */
function readHead(source: string): { head: ReadonlyMap<string, string>; rest: string } {
  const found = /^---\n([\s\S]*?)\n---\n/.exec(source)
  if (found === null) throw new StatuteError(1, '文件开头缺少 --- 之间的题录（title、short_title 等）。')
  const head = new Map<string, string>()
  for (const line of (found[1] ?? '').split('\n')) {
    const pair = /^(\w+):\s*(.+?)\s*$/.exec(line)
    const value = pair?.[2]?.replace(/^"(.*)"$/, '$1')
    if (pair?.[1] !== undefined && value !== undefined && value !== 'null' && value !== '[]') head.set(pair[1], value)
  }
  // Blank lines in place of the head keep the line numbers of what follows.
  return { head, rest: found[0].replace(/[^\n]/g, '') + source.slice(found[0].length) }
}

interface DraftParagraph {
  text: string
  items: { number: number; text: string }[]
  closing?: string
}

/** Puts blocks into the paragraphs and items of one article. */
class ArticleDraft {
  readonly paragraphs: DraftParagraph[] = []
  readonly #definitions: boolean

  constructor(lead: string) {
    this.paragraphs.push({ text: lead, items: [] })
    // 本法下列用语的含义：… the terms defined are lines of one paragraph.
    this.#definitions = /用语[^。]*[：:]$/.test(lead)
  }

  add(text: string, next: string | undefined): void {
    const paragraph = this.paragraphs.at(-1)
    if (paragraph === undefined) return
    if (this.#addItem(paragraph, text)) return
    const item = paragraph.items.at(-1)
    if (item !== undefined && paragraph.closing === undefined && belongsToItem(item.text, text, next)) {
      item.text += `\n${text}`
      return
    }
    if (item !== undefined && paragraph.closing === undefined && !isClosed(item.text)) {
      paragraph.closing = text
      return
    }
    const open = item === undefined && (this.#definitions || !isClosed(paragraph.text))
    if (open) paragraph.text += `\n${text}`
    else this.paragraphs.push({ text, items: [] })
  }

  #addItem(paragraph: DraftParagraph, text: string): boolean {
    const listed = /[：:]$/.test(paragraph.text) || paragraph.items.length > 0
    const found = ITEM.exec(text) ?? (listed ? COMMA_ITEM.exec(text) : null)
    const number = readNumber(found?.[1] ?? '')
    if (found === null || number === undefined || (/^\d/.test(text) && SUB_ITEM.test(text))) return false
    paragraph.items.push({ number, text: text.slice(found[0].length) })
    return true
  }
}

function belongsToItem(item: string, text: string, next: string | undefined): boolean {
  if (SUB_ITEM.test(text)) return true
  // A line between an unfinished item and the next item: part of the first.
  return !isClosed(item) && next !== undefined && ITEM.test(next)
}

/** Whether a sentence is over: what follows is a paragraph of its own. */
function isClosed(text: string): boolean {
  return /[。！？!?”）)】]$/.test(text) || /[.]$/.test(text)
}

function articleNumber(found: RegExpExecArray, line: number): string {
  const number = readNumber(found[1] ?? '')
  const suffix = found[2] === undefined ? '' : SUFFIXES[readNumber(found[2]) ?? 0]
  if (number === undefined || number === 0 || suffix === undefined || (found[2] !== undefined && suffix === '')) {
    throw new StatuteError(line, `“${found[0].trim()}”的条号读不出来。应写成 **第五十一条** 的样子。`)
  }
  return suffix === '' ? `${number}` : `${number}之${suffix}`
}

function readArticles(blocks: readonly Block[]): StatuteArticle[] {
  const articles: { number: string; chapter?: string; paragraphs: readonly DraftParagraph[] }[] = []
  const numbers = new Set<string>()
  let chapter: string | undefined
  let draft: ArticleDraft | undefined
  for (const [index, { text, line }] of blocks.entries()) {
    const found = ARTICLE.exec(text)
    if (found !== null) {
      const number = articleNumber(found, line)
      if (numbers.has(number)) throw new StatuteError(line, `第${number}条出现了两次。请核对条号。`)
      numbers.add(number)
      draft = new ArticleDraft(text.slice(found[0].length))
      articles.push({ number, ...(chapter === undefined ? {} : { chapter }), paragraphs: draft.paragraphs })
    } else if (text.startsWith('#')) {
      const heading = text.replace(/^#+\s*/, '')
      // A section leaves its chapter in place; a heading of any other kind (附件一) begins something else.
      if (!/^第[^\s\u3000]+节/.test(heading)) chapter = heading
      draft = undefined
    } else if (ANNEX.test(text)) draft = undefined
    else draft?.add(text, blocks[index + 1]?.text)
  }
  return articles
}

/**
 * Reads a statute in the format of the collection: a head between `---`, headings, `**第X条** …` and blank lines between
 * paragraphs (款) and items (项). Annexes are left out. Throws StatuteError with the line.
 */
export function parseStatute(source: string): Statute {
  const { head, rest } = readHead(source.replaceAll('\r\n', '\n').replace(/^\uFEFF/, ''))
  const title = head.get('title')
  const shortTitle = head.get('short_title')
  if (title === undefined || shortTitle === undefined) {
    throw new StatuteError(1, '题录里缺少 title（全称）或者 short_title（简称）。')
  }
  const articles = readArticles(blocksOf(rest))
  if (articles.length === 0) throw new StatuteError(1, '没有读到条文。每条应以 **第X条** 开头。')
  const versionDate = head.get('version_date')
  const effective = head.get('effective')
  const until = head.get('until')
  return {
    title,
    shortTitle,
    ...(versionDate === undefined ? {} : { versionDate }),
    ...(effective === undefined ? {} : { effective }),
    ...(until === undefined ? {} : { until }),
    articles,
  }
}

/** A provision found in a statute, with its text; or what is missing. `has` counts the parts there are of that kind. */
export type FoundProvision =
  | {
      readonly found: true
      readonly article: StatuteArticle
      readonly paragraph?: StatuteParagraph
      readonly item?: StatuteItem
      readonly text: string
    }
  | { readonly found: false; readonly missing: 'article' | 'paragraph' | 'item'; readonly has: number }

/** The whole text of a paragraph, its items and closing words on lines of their own. */
export function paragraphText({ text, items, closing }: StatuteParagraph): string {
  return [text, ...items.map((item) => item.text), ...(closing === undefined ? [] : [closing])].join('\n')
}

/** The whole text of an article, a line for each paragraph and item. */
export function articleText(article: StatuteArticle): string {
  return article.paragraphs.map(paragraphText).join('\n')
}

/**
 * The provision a citation names. An item without a paragraph is looked for in the only paragraph that has items.
 * The citation's law is not compared.
 */
export function findProvision(statute: Statute, citation: Omit<Citation, 'law'>): FoundProvision {
  const article = statute.articles.find((each) => each.number === citation.article)
  if (article === undefined) return { found: false, missing: 'article', has: statute.articles.length }
  const { paragraph: wanted, item: wantedItem } = citation
  if (wanted === undefined && wantedItem === undefined) return { found: true, article, text: articleText(article) }
  const listing = article.paragraphs.filter((each) => each.items.length > 0)
  const paragraph = wanted === undefined ? (listing.length === 1 ? listing[0] : undefined) : article.paragraphs[wanted - 1]
  if (paragraph === undefined) return { found: false, missing: 'paragraph', has: article.paragraphs.length }
  if (wantedItem === undefined) return { found: true, article, paragraph, text: paragraphText(paragraph) }
  const item = paragraph.items.find((each) => each.number === wantedItem)
  return item === undefined
    ? { found: false, missing: 'item', has: paragraph.items.length }
    : { found: true, article, paragraph, item, text: item.text }
}

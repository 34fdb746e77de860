import type { Citation } from '../../contract/law.ts'
import type { LawNames } from './names.ts'
import { readRun, type ProvisionRun } from './provision-run.ts'

/**
 * Citations of one law found in a text. `start` and `end` are positions in it (end exclusive).
 * `citations` is empty and `unknownLaw` set when the law named is none of ours.
 */
export interface CitationMatch {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly citations: readonly Citation[]
  readonly unknownLaw?: string
  /** A range the text gives that cannot be one (第二十条至第十八条); only its ends are in `citations`. */
  readonly badRange?: string
}

/** A law named without an article. */
export interface LawMention {
  readonly start: number
  readonly end: number
  readonly law: string
}

export interface CitationOptions {
  readonly names: LawNames
  /** The law the text belongs to: what 本法 and an article without a law mean. */
  readonly context?: string
}

type Law = { readonly known: string } | { readonly unknown: string }

const SELF = /(本|同|该|此|上述|前述)(?:法|条例|规定|办法|规则|细则|规范|规程)/y
/** （2025年修订）, （以下简称治安法） between a law's name and the article. */
const ASIDE = /[\s\u3000]*(?:[（(][^（）()《》]{1,40}[）)])?[\s\u3000]*的?[\s\u3000]*/y
/** A name is not over where one of these follows: 刑法修正案（十一）第三条 is not 刑法. */
const LONGER_NAME = /^(?:修正案|实施|司法解释|解释|释义|解读|草案|配套)/
/** Characters before a bare name that make it the tail of another law's: 海洋环境保护法. */
const OTHER_LAW_BEFORE = /[洋省市州港澳军际]$/
/** What stands before 第…条 when the article belongs to a law we do not know, or to no law at all. */
const LAW_LIKE_BEFORE = /(\p{Script=Han}{2,24}(?:法|条例|办法|规则|细则|修正案|司法解释))(?:[（(][^（）()]{1,20}[）)])?[\s\u3000]*$/u
const PAPER_BEFORE = /(?:合同|协议|协定|章程|公约|规约|约定|通知|意见|解释|方案|制度|手册|守则|决定|批复|附件|标准|号令|令)[》」）)]?[\s\u3000]*$/
/** 第一条线索, 第三条短信, 第二条街: a measure word, not an article. */
const MEASURED =
  /^[\s\u3000]*(?:线|街|路|道|巷|河|船|鱼|狗|腿|裤|毛巾|绳|被子|人命|命|短信|微信|信息|消息|信|留言|评论|新闻|建议|意见|理由|原因|记录|经验|措施|防线|通道|要求|标准|提示|语音|视频|弹幕)/
const LAW_ENDING = /(?:法|法典|条例|规定|办法|规则|细则|规范)$/
/** Words that end in 法 and are no law. */
const NO_LAW = /(?:依|违|非|合|执|司|立|无|方|办|看|说|做|用|书|枪|想)法$/
const LEADING_WORDS = /^.*(?:违反|依据|根据|依照|按照|适用|参照|对照|触犯|构成|以及|或者|[和与及按据见看查引的了])(?=.{3})/
const SENTENCE_END = /[。！？\n]/

class Scanner {
  readonly matches: CitationMatch[] = []
  readonly mentions: LawMention[] = []
  readonly #text: string
  readonly #names: LawNames
  readonly #context: string | undefined
  #cited: Law | undefined
  #citedInSentence: Law | undefined
  /** The law named last, with or without an article: what 该法 means. */
  #mentioned: string | undefined
  #mentionedInSentence: string | undefined
  #mentionEnd = -1

  constructor(text: string, { names, context }: CitationOptions) {
    this.#text = text
    this.#names = names
    this.#context = context === undefined ? undefined : (names.resolve(context) ?? context)
  }

  scan(): void {
    let at = 0
    while (at < this.#text.length) at = this.#step(at)
  }

  /** Reads what begins at `at` and says where to go on. */
  #step(at: number): number {
    const char = this.#text.charAt(at)
    if (SENTENCE_END.test(char)) {
      this.#citedInSentence = undefined
      this.#mentionedInSentence = undefined
      return at + 1
    }
    if (char === '《') return this.#titled(at) ?? at + 1
    return this.#named(at) ?? this.#self(at) ?? (char === '第' ? this.#bare(at) : undefined) ?? at + 1
  }

  #runAfterName(end: number): ProvisionRun | undefined {
    ASIDE.lastIndex = end
    const aside = ASIDE.exec(this.#text)
    return readRun(this.#text, end + (aside?.[0].length ?? 0), { bareNumber: true })
  }

  #titled(at: number): number | undefined {
    const close = closing(this.#text, at)
    if (close === undefined) return undefined
    const title = this.#text.slice(at + 1, close)
    const law = this.#names.resolve(title)
    const run = this.#runAfterName(close + 1)
    if (run !== undefined) return this.#push(at, run, law === undefined ? { unknown: title } : { known: law })
    if (law !== undefined) this.#mention(at, close + 1, law)
    return close + 1
  }

  #named(at: number): number | undefined {
    const name = this.#names.at(this.#text, at)
    if (name === undefined) return undefined
    const end = at + name.length
    if (LONGER_NAME.test(this.#text.slice(end, end + 4))) return undefined
    if (OTHER_LAW_BEFORE.test(this.#text.slice(0, at))) return end
    const run = this.#runAfterName(end)
    if (run !== undefined && !MEASURED.test(this.#text.slice(run.end))) return this.#push(at, run, { known: name.law })
    // 治安, 交通 and the like are ordinary words: only what ends like a law's name mentions one.
    if (!LAW_ENDING.test(this.#text.slice(at, end))) return undefined
    this.#mention(at, end, name.law)
    return end
  }

  #self(at: number): number | undefined {
    SELF.lastIndex = at
    const word = SELF.exec(this.#text)
    if (word === null) return undefined
    const run = this.#runAfterName(at + word[0].length)
    if (run === undefined) return at + word[0].length
    const context = this.#context === undefined ? undefined : { known: this.#context }
    const mentioned = this.#mentioned === undefined ? undefined : { known: this.#mentioned }
    const law = word[1] === '本' ? (context ?? mentioned ?? this.#cited) : (mentioned ?? this.#cited ?? context)
    return law === undefined ? run.end : this.#push(at, run, law)
  }

  #bare(at: number): number | undefined {
    const run = readRun(this.#text, at)
    if (run === undefined) return undefined
    const before = this.#text.slice(Math.max(0, at - 60), at)
    const other = LAW_LIKE_BEFORE.exec(before)?.[1]?.replace(LEADING_WORDS, '')
    if (other !== undefined && !NO_LAW.test(other)) {
      return this.#push(at - (before.length - before.lastIndexOf(other)), run, { unknown: other })
    }
    if (PAPER_BEFORE.test(before) || MEASURED.test(this.#text.slice(run.end))) return run.end
    const context = this.#context === undefined ? undefined : { known: this.#context }
    const mentioned = this.#mentionedInSentence === undefined ? undefined : { known: this.#mentionedInSentence }
    // 《刑法》，第二百三十四条: a name right in front outweighs everything.
    const near = at - this.#mentionEnd <= 2 ? mentioned : undefined
    const law = near ?? this.#citedInSentence ?? context ?? this.#cited ?? mentioned
    return law === undefined ? run.end : this.#push(at, run, law)
  }

  #push(start: number, run: ProvisionRun, law: Law): number {
    const citations = 'known' in law ? run.provisions.map((provision) => ({ law: law.known, ...provision })) : []
    this.matches.push({
      start,
      end: run.end,
      text: this.#text.slice(start, run.end),
      citations,
      ...('unknown' in law ? { unknownLaw: law.unknown } : {}),
      ...(run.badRange === undefined ? {} : { badRange: run.badRange }),
    })
    this.#cited = law
    this.#citedInSentence = law
    this.#mentioned = 'known' in law ? law.known : undefined
    return run.end
  }

  #mention(start: number, end: number, law: string): void {
    this.mentions.push({ start, end, law })
    this.#mentioned = law
    this.#mentionedInSentence = law
    this.#mentionEnd = end
  }
}

/** The 》 that closes the 《 at `at`; a title may hold 《》 of its own. */
function closing(text: string, at: number): number | undefined {
  let depth = 0
  for (let index = at; index < text.length && index < at + 80; index += 1) {
    const char = text.charAt(index)
    if (char === '《') depth += 1
    if (char === '》') depth -= 1
    if (depth === 0) return index
  }
  return undefined
}

/**
 * Every citation in ordinary Chinese prose, in the order of the text. Reads full titles, short titles and aliases with
 * or without 《》, 本法 / 同法 / 该法, lists and ranges, Chinese or Arabic numerals; an article without a law belongs to
 * the law cited before it in the sentence, else to the context law. 前款, 第三章, 第二次 and a law's name without an
 * article are no citations. Never throws.
 */
export function parseCitations(text: string, options: CitationOptions): CitationMatch[] {
  const scanner = new Scanner(text, options)
  scanner.scan()
  return scanner.matches
}

/** The laws a text names without an article, in the order of the text. */
export function parseMentions(text: string, names: LawNames): LawMention[] {
  const scanner = new Scanner(text, { names })
  scanner.scan()
  return scanner.mentions
}

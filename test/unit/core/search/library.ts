import type { HandbookId } from '../../../../src/contract/common.ts'
import type { LawChange, Synonym } from '../../../../src/contract/edition.ts'
import type { Entry } from '../../../../src/contract/entries.ts'
import type { Citation } from '../../../../src/contract/law.ts'
import { type Search, type SearchSource, createSearch } from '../../../../src/core/search/engine.ts'
import { buildPinyin, buildSyllables } from '../../../../src/content/pinyin.ts'
import { NAMES } from '../law/laws.ts'

export const cite = (article: string, paragraph?: number, item?: number): Citation => ({
  law: '治安管理处罚法',
  article,
  ...(paragraph === undefined ? {} : { paragraph }),
  ...(item === undefined ? {} : { item }),
})

const prose = (text: string) => ({ html: '', text })

interface Words {
  readonly aliases?: readonly string[]
  readonly searchOnly?: readonly string[]
  readonly citations?: readonly Citation[]
  readonly body?: readonly string[]
}

function base(handbook: HandbookId, number: number, title: string, words: Words) {
  return {
    id: `${handbook}/${String(number).padStart(handbook === 'legal-basis' ? 4 : 2, '0')}`,
    version: '0'.repeat(64),
    handbook,
    number,
    title,
    aliases: [...(words.aliases ?? [])],
    searchOnly: [...(words.searchOnly ?? [])],
    citations: [...(words.citations ?? [])],
    links: [],
  }
}

/** An offence resting on `basis`. */
export function offence(number: number, title: string, basis: Citation, words: Words = {}): Entry {
  const [conduct = '', ...evidence] = words.body ?? []
  return {
    ...base('legal-basis', number, title, words),
    kind: 'offence',
    category: '治安',
    law: basis.law,
    basis: [basis],
    organ: '公安机关',
    subject: '个人',
    conduct: prose(conduct),
    tiers: [{ when: '一般情形', basis: [], words: '依法处罚' }],
    measures: [],
    evidence,
    confusable: [],
    former: [],
    also: [],
    omits: [],
  }
}

/** A task of another handbook. */
export function task(number: number, title: string, words: Words = {}, handbook: HandbookId = 'community-policing'): Entry {
  const [target = '', ...steps] = words.body ?? []
  return {
    ...base(handbook, number, title, words),
    kind: 'task',
    category: '院落',
    repeat: 'month',
    target,
    countsAsDone: '',
    steps: steps.map((text, at) => ({ id: `s${at}`, text: prose(text), by: '民警' as const })),
    sections: [],
    related: [],
  }
}

export const ENTRIES: readonly Entry[] = [
  offence(25, '寻衅滋事', cite('30'), {
    aliases: ['结伙斗殴', '随意殴打他人'],
    searchOnly: ['打群架', '找茬'],
    body: ['随意殴打，追逐、拦截他人，情节恶劣的，看刑法。'],
  }),
  offence(59, '干扰公共交通工具正常行驶', cite('40', 3), { searchOnly: ['抢方向盘'], body: ['殴打他人也可能在车上发生'] }),
  offence(90, '威胁、侮辱、殴打、打击报复证人及其近亲属', cite('50', 1, 4), { aliases: ['打击报复证人'] }),
  offence(95, '殴打他人', cite('51', 1), {
    aliases: ['打人', '动手打人'],
    searchOnly: ['打架', '互殴'],
    citations: [cite('19')],
    body: ['故意以徒手或者器械击打他人身体，不要求造成伤情。', '双方陈述与申辩', '诊断证明（10-15 张）'],
  }),
  offence(96, '故意伤害', cite('51', 1), { citations: [cite('51', 2)], body: ['造成轻微伤的殴打，另看前条'] }),
  offence(101, '遗弃', cite('53', undefined, 3)),
  offence(108, '盗窃', cite('58'), { aliases: ['偷东西'], searchOnly: ['小偷'] }),
  offence(177, '赌博', cite('82'), { aliases: ['打牌赌钱'] }),
  offence(194, '产生社会生活噪声干扰正常生活', cite('88'), { aliases: ['噪声扰民'] }),
  task(18, '出租房屋走访登记', { citations: [cite('68')], body: ['每月一次', '表明身份，说明来意，经住户同意后入内'] }),
  task(19, '养犬走访与纠纷化解', { citations: [cite('51', 2)], body: ['每季一次', '劝导养犬人牵绳'] }),
  task(37, '醉酒人员滋事、拒不配合怎么处置', { searchOnly: ['酒鬼'], body: ['保护', '约束至酒醒'] }, 'field-guide'),
  task(24, '娱乐和上网服务场所检查', { aliases: ['KTV检查'] }),
]

export const SYNONYMS: readonly Synonym[] = [
  { say: '打架', means: ['殴打他人'] },
  { say: '耍酒疯', means: ['醉酒人员滋事'] },
  { say: '广场舞', means: ['噪声'] },
]

export const CHANGES: readonly LawChange[] = [
  {
    law: '治安管理处罚法',
    oldVersion: '2012-10-26',
    newVersion: '2025-06-27',
    rows: [
      { old: ['43'], now: ['51'], change: 'moved' },
      { old: ['51'], now: ['62'], change: 'moved' },
    ],
  },
]

const SYLLABLES = buildSyllables()

/** A search over the entries; built to its end unless told otherwise. */
export function search(entries: readonly Entry[] = ENTRIES, source: Partial<SearchSource> = {}, built = true): Search {
  const made = createSearch({
    entries,
    synonyms: SYNONYMS,
    changes: CHANGES,
    pinyin: buildPinyin(entries.flatMap((entry) => [entry.title, ...entry.aliases])),
    syllables: SYLLABLES,
    names: NAMES,
    ...source,
  })
  if (built) for (const step of made.build()) void step
  return made
}

/** Ids of the answer, best first. */
export function ids(made: Search, text: string, scope?: HandbookId, limit = 100): string[] {
  return made.query({ text, limit, ...(scope === undefined ? {} : { scope }) }).hits.map((hit) => hit.id)
}

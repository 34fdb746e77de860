import type { Sanction, SanctionJoin, SanctionLeg } from '../../contract/law.ts'
import { isGradeOnly } from './conditions.ts'
import { readLead, readTarget, type Lead } from './lead.ts'
import { readReference, type Place, type Reference } from './references.ts'
import { coresIn, namedLeg, type Core } from './sanction-cores.ts'
import { toSanction } from './sanction.ts'

/**
 * One sanction a provision states, in the order of the text. Exactly one of `sanction`, `sameAs`, `unread` is present.
 */
export interface Segment {
  /** The words of the condition in front of it; empty for the plain case. */
  readonly when: string
  /** The condition belongs to the act itself, because it stands with the first sanction of the paragraph. */
  readonly constitutive?: true
  /** Whom it is for, where the text says so. */
  readonly subject?: string
  readonly sanction?: Sanction
  /** Some named penalties are joined by 、 alone; 并处 stands in the sanction but the law does not say it. */
  readonly loose?: true
  readonly sameAs?: Reference
  /** What was recognised as a sanction and could not be read, in one word: 罚款. Never guessed. */
  readonly unread?: string
}

interface Draft {
  when: string
  constitutive: boolean
  subject: string | undefined
  legs: Sanction['legs']
  /** Some leg is joined by words the contract has none for. */
  either: boolean
  /** Joined by 、 so far; what that means is said by the last joining word of the list. */
  open: number[]
}

/** A sanction announced by its verb that no pattern could read. */
const UNREAD = /(?:处以?|给予|予以|可以|并|单处|按)[^，]{0,40}?(罚款|拘留|警告(?=处罚|、|或|和|$)|吊销|没收|暂扣|停产停业|停业整顿|驱逐出境|限期出境)/
/** Clauses about something else: punishment under other laws, procedure, execution. */
const OTHER = /口头警告|罚金|没收财产|不予处罚|追究刑事责任|依法给予处分|赔偿责任|民事责任|缴纳罚款|收缴罚款|罚款决定|加处罚款|被处|执行拘留|折抵|从重处罚$|治安管理处罚$|不得|建议|申请/
/** The longest condition kept: facts hold condition words, not the law's sentences. */
const LONGEST_CONDITION = 48
const ASIDE = /(?<!第)(?:（[^（）]*）|\([^()]*\))/g

function conditionOf(chunks: readonly string[]): string {
  const words = chunks
    .map((chunk) => chunk.replace(/(?:的|者)$/, '').replace(/^(?:对|并|并对|且)(?=.{3})/, ''))
    .filter((chunk) => chunk !== '')
    .reduce((all, chunk) => (all === '' || chunk.startsWith('或') ? all + chunk : `${all}，${chunk}`), '')
  return words.length > LONGEST_CONDITION ? `${words.slice(0, LONGEST_CONDITION)}…` : words
}

class Reader {
  readonly segments: Segment[] = []
  readonly #place: Place
  /** Clauses that wait for a sanction: behaviour and conditions. */
  #pending: string[] = []
  #when = ''
  /** The condition around a 有违法所得的，没收违法所得, which holds for nothing but the confiscation. */
  #around: string | undefined
  /** 对出租、出借的枪支，应当予以没收: what the next named penalty is about. */
  #object = ''
  /** How a clause that names only persons joins what follows it. */
  #late: SanctionJoin | undefined
  #subject: string | undefined
  #newSubject = false
  #draft: Draft | undefined
  /** Whether the sentence part between two ； has had its sanction. */
  #stated = false

  constructor(place: Place) {
    this.#place = place
  }

  read(text: string): void {
    for (const sentence of text.split('。')) {
      for (const part of sentence.split(/[；;]/)) this.#part(part)
      this.#when = ''
    }
  }

  #part(part: string): void {
    this.#close()
    this.#pending = []
    this.#subject = undefined
    this.#newSubject = false
    this.#around = undefined
    this.#object = ''
    this.#late = undefined
    this.#stated = false
    // 情节严重的，处…；并对…处…: the condition still holds.
    if (!/^(?:并|同时)/.test(part)) this.#when = ''
    for (const chunk of part.split('，')) this.#chunk(chunk.replace(/[：:\s]+$/, '').trim())
    this.#close()
  }

  #chunk(words: string): void {
    // 建议相关单位给予处分或者由公安机关处…: what another body may do is not ours.
    const chunk = words.replace(/^.*建议.*给予处分或者(?=由)/, '')
    if (chunk === '') return
    const reference = readReference(chunk, this.#place, this.#pending.join('，'))
    if (reference !== undefined) return this.#refer(chunk, reference)
    if (/追究刑事责任|给予处分$|从重处罚$|不予处罚$/.test(chunk)) {
      // 构成犯罪的，依法追究刑事责任；尚不构成犯罪的，…: what was waiting has been answered.
      this.#pending = []
      return
    }
    // 经公安机关责令改正，拒不改正的，…: the order is part of the condition.
    const describes = /^经[^，]*责令/.test(chunk) || (/(?:的|者|时|后)$/.test(chunk) && !/(?:罚款|拘留)的$/.test(chunk))
    const cores = describes ? [] : coresIn(chunk)
    if (cores.length > 0 && this.#sanctions(chunk, cores)) return
    const target = describes ? undefined : readTarget(chunk)
    if (target !== undefined) {
      this.#target(target)
      return
    }
    const unread = describes || OTHER.test(chunk) ? undefined : UNREAD.exec(chunk)?.[1]
    if (unread !== undefined) return this.#unreadable(unread)
    // After a sanction only 「…的」 opens a new condition; the rest is what else happens (强制排除妨碍).
    if (!this.#stated || describes || isGradeOnly(chunk)) this.#pending.push(chunk)
  }

  #target({ subject, object, join }: NonNullable<ReturnType<typeof readTarget>>): void {
    this.#late = join
    if (object !== undefined) this.#object = object
    if (subject === undefined || (subject === this.#subject && this.#draft !== undefined)) return
    this.#subject = subject
    this.#newSubject = true
  }

  #refer(chunk: string, sameAs: Reference): void {
    this.#close()
    const subject = /对其?([^，对]*?(?:人员|人|单位|分子|者))(?:依照|按照)/.exec(chunk)?.[1]
    this.#begin(subject)
    const { when, constitutive } = this.#draftCondition()
    this.segments.push({ when, ...constitutive, ...this.#whom(), sameAs })
    this.#pending = []
  }

  #unreadable(unread: string): void {
    this.#close()
    this.#begin(undefined)
    const { when, constitutive } = this.#draftCondition()
    this.segments.push({ when, ...constitutive, ...this.#whom(), unread })
    this.#pending = []
  }

  #whom(): { subject?: string } {
    return this.#subject === undefined ? {} : { subject: this.#subject }
  }

  #draftCondition(): { when: string; constitutive: { constitutive?: true } } {
    const constitutive = this.segments.length === 0 && this.#when !== ''
    return { when: this.#when, constitutive: constitutive ? { constitutive: true } : {} }
  }

  /** Settles condition and subject of a segment that begins here. */
  #begin(subject: string | undefined): void {
    if (subject !== undefined) this.#subject = subject
    this.#newSubject = false
    this.#stated = true
    if (this.#pending.length === 0) {
      if (this.#around !== undefined) this.#when = this.#around
      this.#around = undefined
      return
    }
    const around = this.#around ?? this.#when
    this.#around = undefined
    if (this.segments.length > 0) this.#when = this.#later()
    else {
      // The first sanction of a paragraph: the rest of what stands before it is the act.
      const last = this.#pending.at(-1) ?? ''
      this.#when = isGradeOnly(last) ? conditionOf([last]) : ''
    }
    if (/^有违法所得$/.test(this.#when)) this.#around = around
  }

  /** The condition of a later sanction: its grading words where it has only those, else all its words. */
  #later(): string {
    const last = this.#pending.at(-1) ?? ''
    const graded = this.#pending.length === 1 || this.#stated
    if (graded && isGradeOnly(last)) return conditionOf([last])
    // 违反规定进入的，强行带离现场，可以处…: the condition ends with its last 的.
    const end = this.#pending.findLastIndex((each) => /[的者]$/.test(each))
    return conditionOf(end < 0 ? this.#pending : this.#pending.slice(0, end + 1))
  }

  /** Reads the sanctions of a clause; false when its words are about something else. */
  #sanctions(chunk: string, cores: readonly Core[]): boolean {
    const parts = cores.map((core, index) => ({ core, words: chunk.slice(cores[index - 1]?.end ?? 0, core.start) }))
    const [first] = parts
    const lead = readLead(first?.words ?? '')
    const amount = cores.some((core) => core.leg !== undefined)
    if (lead.strange !== undefined && /[每按]|总额|不超过|建议|不得/.test(lead.strange)) {
      if (amount || UNREAD.test(chunk)) this.#unreadable(UNREAD.exec(chunk)?.[1] ?? '罚款')
      return amount || UNREAD.test(chunk)
    }
    if (!amount && lead.strange !== undefined && !lead.objectFirst) return false
    this.#open(lead)
    this.#legs(chunk, cores, lead)
    return true
  }

  /** Begins a segment, or goes on with the one before: 处…罚款，吊销…. */
  #open(lead: Lead): void {
    if (lead.condition !== undefined) this.#pending.push(lead.condition)
    else if (lead.strange !== undefined && !this.#stated && !lead.objectFirst) this.#pending.push(lead.strange)
    const fresh = this.#draft === undefined || this.#pending.length > 0 || this.#newSubject || lead.subject !== undefined
    if (!fresh) return
    this.#close()
    this.#begin(lead.subject)
    const { when, constitutive } = this.#draftCondition()
    this.#draft = { when, constitutive: constitutive.constitutive === true, subject: this.#subject, legs: [], either: false, open: [] }
    this.#pending = []
  }

  #legs(chunk: string, cores: readonly Core[], firstLead: Lead): void {
    for (const [index, core] of cores.entries()) {
      const previous = cores[index - 1]
      const next = cores[index + 1]
      const words = previous === undefined ? '' : chunk.slice(previous.end, core.start)
      const lead = previous === undefined ? firstLead : readLead(previous.head === undefined ? words : joiningTail(words))
      if (previous !== undefined && lead.subject !== undefined) this.#open({ objectFirst: false, either: false, subject: lead.subject })
      const leg = core.leg ?? this.#named(core, chunk, next, lead)
      if (lead.either && this.#draft !== undefined) this.#draft.either = true
      const join = lead.join ?? this.#late
      this.#late = undefined
      if (leg !== undefined) this.#add(leg, join, previous !== undefined)
    }
  }

  #named(core: Core, chunk: string, next: Core | undefined, lead: Lead): SanctionLeg | undefined {
    const after = chunk.slice(core.end, next?.start ?? chunk.length)
    let object = next === undefined ? after.replace(/(?:处罚|的处罚)$/, '') : after.slice(0, after.length - joiningTail(after).length)
    object = object.replace(/外$/, '')
    if (object === '' && lead.objectFirst) object = (lead.strange ?? this.#object).replace(/^(?:并)?对(?=.{2})|^除$/, '')
    // 有违法所得的，予以没收.
    if (object === '' && core.head === '没收' && /有违法所得/.test(this.#when)) object = '违法所得'
    // 暂扣或者吊销机动车驾驶证: the object of the second is that of the first.
    if (object === '' && next?.head !== undefined && /^(?:暂扣|吊销|没收)$/.test(core.head ?? '')) object = chunk.slice(next.end).replace(/[、或和并].*$/, '')
    return core.head === undefined ? undefined : namedLeg(core.head, object)
  }

  #add(leg: SanctionLeg, join: Lead['join'], sameClause: boolean): void {
    const draft = this.#draft
    if (draft === undefined) return
    if (draft.legs.length === 0) {
      draft.legs.push({ leg })
      return
    }
    if (join === '、') draft.open.push(draft.legs.length)
    const word: SanctionJoin = join === undefined || join === '、' ? '并处' : join
    if (join !== '、' && sameClause) this.#settle(draft, word)
    draft.legs.push({ join: word, leg })
  }

  /** 暂停业务、停业整顿或者吊销…: every 、 of the list means the last joining word. */
  #settle(draft: Draft, word: SanctionJoin): void {
    for (const index of draft.open) {
      const entry = draft.legs[index]
      if (entry !== undefined) entry.join = word
    }
    draft.open = []
  }

  #close(): void {
    const draft = this.#draft
    this.#draft = undefined
    if (draft === undefined || draft.legs.length === 0) return
    const { when, constitutive, subject, legs } = draft
    // A list of amounts joined by 、 alone says neither 或者 nor 并处.
    const unclear = draft.either ? '单处或者并处' : draft.open.some((index) => legs[index]?.leg.kind !== 'named') ? '、' : undefined
    const loose = draft.open.length > 0 ? ({ loose: true } as const) : {}
    this.segments.push({
      when,
      ...(constitutive ? { constitutive } : {}),
      ...(subject === undefined ? {} : { subject }),
      ...(unclear === undefined ? { sanction: toSanction(legs), ...loose } : { unread: unclear }),
    })
  }
}

/** The joining words at the end of the object of a named penalty: 营业执照、 or 许可证或者由原发证机关. */
function joiningTail(words: string): string {
  const found = /(?:、|，|或者|或(?!许)|以及|并且|并(?!网)|直至|和(?=处|给予|警告))(?:可以|应当|依法)?(?:由[^，、]*?(?:机关|部门|机构))?(?:可以|应当|依法)?(?:并处|处以|处|给予|予以)?$/.exec(words)
  return found?.[0] ?? ''
}

/**
 * Reads the sanctions a provision's text states, in its order: each with the words of its condition, or as a reference
 * (依照前款的规定处罚). `place` is where the text stands, so that 前款 can be followed. What is recognisably a sanction but
 * cannot be read comes out as `unread`, never as a guess. Source of the patterns: 治安管理处罚法 (2025, 2012) and the
 * penalty chapters of the laws the handbooks cite.
 */
export function extractSegments(text: string, place: Place): Segment[] {
  const reader = new Reader(place)
  reader.read(text.replace(/（不含）|\(不含\)/g, '不含').replace(ASIDE, '').replace(/\n/g, '，'))
  return reader.segments
}

import type { Citation, Sanction, Tier } from '../../contract/law.ts'
import { gradesIn } from './conditions.ts'
import type { FactBook, PlacedSegment } from './fact-book.ts'
import type { SegmentFact } from './facts.ts'
import type { FindingKind } from './findings.ts'
import { joinCitations } from './format.ts'
import { readNumber } from './numerals.ts'
import { agreement, isObligatory, legsOf, withoutConfiscation, type Agreement } from './sanction-match.ts'
import { conditionFits, isPlain, type ConditionContext } from './tier-match.ts'

/** The tiers that rest on one basis: an entry's own, a parallel law's, or a former text's. */
export interface Group {
  /** What stands in front of the field's name in a finding: `former[0].`. */
  readonly field: string
  readonly basis: readonly Citation[]
  readonly tiers: readonly Tier[]
  /** The date of the text; undefined for the newest. */
  readonly version: string | undefined
}

type Report = (kind: FindingKind, field: string, message: string) => void

/** A sanction a tier may rest on. */
interface Candidate extends PlacedSegment {
  readonly legs: Sanction['legs']
}

/** Compares the tiers of one group with the law, both ways. */
export class TierAudit {
  readonly #book: FactBook
  readonly #group: Group
  readonly #omitted: ReadonlySet<SegmentFact>
  readonly #report: Report
  /** What some tier states. */
  readonly #stated = new Set<SegmentFact>()

  constructor(book: FactBook, group: Group, omitted: ReadonlySet<SegmentFact>, report: Report) {
    this.#book = book
    this.#group = group
    this.#omitted = omitted
    this.#report = report
  }

  run(): void {
    for (const [index, tier] of this.#group.tiers.entries()) this.#tier(tier, `tiers[${index}]`)
    this.#backward()
  }

  #scope(tier: Tier): readonly Citation[] {
    return tier.basis.length > 0 ? tier.basis : this.#group.basis
  }

  /** Whether a tier rests on another provision than its entry. */
  #leavesBasis(tier: Tier): boolean {
    return tier.basis.some((own) => !this.#group.basis.some((each) => each.law === own.law && within(own, each)))
  }

  #placed(citations: readonly Citation[]): PlacedSegment[] {
    return citations.flatMap((each) => this.#book.segments(each, this.#group.version))
  }

  /** The sanctions of provisions, with those of the provisions they refer to (依照前款的规定处罚). */
  #candidates(citations: readonly Citation[]): Candidate[] {
    const { version } = this.#group
    const own = citations.flatMap((citation) => this.#book.segments(citation, version).map((placed) => ({ placed, citation })))
    const referred = own.flatMap(({ placed, citation }) => this.#book.referred(placed.segment, citation.law))
    return [...own.map(({ placed }) => placed), ...this.#placed(referred)].flatMap(candidate)
  }

  #tier(tier: Tier, field: string): void {
    if (tier.sameAs !== undefined) this.#sameAs(tier, tier.sameAs, field)
    if (tier.sanction === undefined) return
    const scope = this.#scope(tier)
    const candidates = this.#candidates(scope)
    if (isPlain(tier.when) && this.#leavesBasis(tier)) {
      const message = `“一般情形”以条目的依据${joinCitations(this.#group.basis)}为准，不能另写${joinCitations(tier.basis)}。请写明该款项的情形，或者改正 basis。`
      this.#report('condition-not-found', `${field}.when`, message)
    }
    if (this.#state(tier, tier.sanction.legs, candidates)) {
      if (tier.otherwise !== undefined) this.#otherwise(tier.otherwise, candidates, scope, `${field}.otherwise`)
      return
    }
    this.#explain(tier, tier.sanction, candidates, field)
  }

  /** Marks the sanctions of the law that a tier states; false when there is none. */
  #state(tier: Tier, legs: Sanction['legs'], candidates: readonly Candidate[]): boolean {
    const hits = candidates.filter((each) => this.#agrees(legs, each) === 'full' && this.#fits(tier, each, candidates))
    for (const { segment } of hits) this.#stated.add(segment)
    if (hits.length > 0) return true
    // 拘留…并处 罚款…并处 没收违法所得, where the law says 有违法所得的，没收违法所得 in a clause of its own.
    const rest = withoutConfiscation(legs)
    const confiscation = candidates.find(({ segment }) => /^有违法所得$/.test(segment.when))
    if (rest === undefined || confiscation === undefined || !this.#state(tier, rest, candidates)) return false
    this.#stated.add(confiscation.segment)
    return true
  }

  #agrees(legs: Sanction['legs'], { legs: law, segment }: Candidate): Agreement {
    return agreement(legs, law, segment.loose)
  }

  #fits(tier: Tier, { segment }: Candidate, candidates: readonly Candidate[]): boolean {
    return conditionFits(tier.when, segment, this.#context(tier, segment, candidates))
  }

  #context(tier: Tier, segment: SegmentFact, candidates: readonly Candidate[]): ConditionContext {
    const siblings = candidates.map((each) => each.segment).filter((each) => each !== segment)
    const plain = candidates.filter((each) => each.segment.when === '' && isPenal(each))
    const plainTaken = this.#group.tiers.some(
      (other) => other !== tier && plain.some((each) => this.#agrees(other.sanction?.legs ?? [], each) === 'full'),
    )
    return { siblings, plainTaken }
  }

  /** What applies where the base of a multiple is missing or too small. */
  #otherwise(
    { below, sanction }: NonNullable<Tier['otherwise']>,
    candidates: readonly Candidate[],
    scope: readonly Citation[],
    field: string,
  ): void {
    const floors = candidates.filter(({ segment }) => gradesIn(segment.when).some((grade) => /没有违法所得|违法所得不足/.test(grade)))
    const hit = floors.find((each) => this.#agrees(sanction.legs, each) === 'full')
    if (hit === undefined) {
      const law = floors.map((each) => `“${each.segment.when}的，${each.segment.sanction ?? ''}”`).join('、')
      const should = law === '' ? '没有这样的规定' : `规定的是${law}`
      this.#report('sanction-not-found', field, `otherwise 的“${sanction.text}”不在${joinCitations(scope)}里，该处${should}。请改正。`)
      return
    }
    this.#stated.add(hit.segment)
    const floor = /违法所得不足([^，或的]+?)元/.exec(hit.segment.when)?.[1]
    const least = floor === undefined ? undefined : readNumber(floor)
    if (least === below) return
    const should = least === undefined ? '不写 below' : `below: ${least}`
    this.#report('condition-not-found', field, `${hit.label}规定“${hit.segment.when}”，应写成 ${should}。`)
  }

  #sameAs(tier: Tier, cited: readonly Citation[], field: string): void {
    const scope = this.#scope(tier)
    const references = scope.flatMap((citation) =>
      this.#book
        .segments(citation, this.#group.version)
        .filter(({ segment }) => segment.sameAs !== undefined)
        .map(({ segment }) => ({ segment, to: this.#book.referred(segment, citation.law) })),
    )
    const hits = references.filter(({ to }) => to.length > 0 && cited.every((each) => to.some((target) => compatible(each, target))))
    for (const { segment } of hits) this.#stated.add(segment)
    if (hits.length > 0) return
    const law = references.map(({ to }) => joinCitations(to)).filter((each) => each !== '')
    const should = law.length === 0 ? '没有“依照……处罚”的规定' : `依照的是${law.join('；')}`
    this.#report('same-as-not-found', `${field}.sameAs`, `${joinCitations(scope)}${should}，不是${joinCitations(cited)}。请改正 same_as。`)
  }

  /** Says why a tier rests on nothing: the likeliest reason only. */
  #explain(tier: Tier, sanction: Sanction, candidates: readonly Candidate[], field: string): void {
    const when = tier.when === '' ? '一般情形' : tier.when
    const where = joinCitations(this.#scope(tier))
    const fitting = candidates.filter((each) => this.#fits(tier, each, candidates))
    const joined = fitting.find((each) => this.#agrees(sanction.legs, each) === 'legs')
    if (joined !== undefined) {
      const law = joined.segment.sanction ?? ''
      return this.#report('join-differs', `${field}.sanction`, `“${when}”写的是“${sanction.text}”，${joined.label}规定的是“${law}”，连接词不同。请照法条改正。`)
    }
    const elsewhere = candidates.filter((each) => this.#agrees(sanction.legs, each) === 'full')
    const [first] = elsewhere
    if (first !== undefined) {
      const under = elsewhere.map((each) => `“${each.segment.when === '' ? '一般情形' : each.segment.when}”`).join('、')
      const law = stated(fitting)
      const own = law === '' ? '' : `；“${when}”的是${law}`
      return this.#report('condition-not-found', `${field}.when`, `“${sanction.text}”在${first.label}里规定于${under}${own}。请改正 when 或者 sanction。`)
    }
    const unread = this.#placed(this.#scope(tier)).filter(({ segment }) => segment.unread !== undefined)
    if (unread.length > 0 && fitting.length === 0) {
      return this.#report('cannot-check', `${field}.sanction`, `${where}的幅度（${unread[0]?.segment.unread ?? ''}）机器读不出，“${sanction.text}”须由法制员对照法条核对。`)
    }
    const law = stated(fitting.length > 0 ? fitting : candidates)
    const should = law === '' ? '没有规定处罚，请核对依据' : `规定的是${law}，请改正幅度或者依据`
    this.#report('sanction-not-found', `${field}.sanction`, `“${when}”的“${sanction.text}”不在${where}里：该处${should}。`)
  }

  /** Every sanction of every provision the group rests on has to be stated or omitted. */
  #backward(): void {
    const { basis, tiers, version } = this.#group
    const hasWords = tiers.some((tier) => tier.words !== undefined)
    const seen = new Set<SegmentFact>()
    for (const citation of [...basis, ...tiers.flatMap((tier) => tier.basis)]) {
      for (const placed of this.#book.segments(citation, version)) {
        if (seen.has(placed.segment)) continue
        seen.add(placed.segment)
        this.#demand(placed, citation, hasWords)
      }
    }
  }

  #demand({ segment, label }: PlacedSegment, citation: Citation, hasWords: boolean): void {
    if (this.#stated.has(segment) || this.#omitted.has(segment)) return
    const condition = segment.when === '' ? '' : `“${segment.when}”的`
    if (segment.unread !== undefined) {
      if (!hasWords) {
        this.#report('cannot-check', 'tiers', `${label}${condition}处罚（${segment.unread}）机器读不出，须由法制员对照法条核对；可以写成 form: 其他。`)
      }
      return
    }
    if (segment.sameAs !== undefined) return this.#demandReferred({ segment, label }, citation)
    const legs = segment.sanction === undefined ? undefined : legsOf(segment.sanction)
    if (legs === undefined || !isObligatory(legs)) return
    this.#report('left-out', 'tiers', `${label}还规定了${condition}“${segment.sanction ?? ''}”，本条目没有写。请补一档，或者写进 omits 并说明理由。`)
  }

  #demandReferred({ segment, label }: PlacedSegment, citation: Citation): void {
    // 从重处罚 adds no range of its own.
    if (segment.heavier === true) return
    const targets = this.#book.referred(segment, citation.law)
    const referred = this.#candidates(targets).filter((each) => isObligatory(each.legs))
    if (referred.every((each) => this.#stated.has(each.segment))) return
    this.#report('left-out', 'tiers', `${label}规定依照${joinCitations(targets)}处罚，本条目没有写全。请写 same_as，或者写全各档，或者写进 omits。`)
  }
}

function candidate({ segment, label }: PlacedSegment): Candidate[] {
  const legs = segment.sanction === undefined ? undefined : legsOf(segment.sanction)
  return legs === undefined ? [] : [{ segment, label, legs }]
}

const isPenal = ({ legs }: Candidate) => isObligatory(legs)

/** A tier may cite the whole article that the law cites by paragraph, and the other way round. */
function compatible(cited: Citation, target: Citation): boolean {
  if (cited.law !== target.law || cited.article !== target.article) return false
  return cited.paragraph === undefined || target.paragraph === undefined || cited.paragraph === target.paragraph
}

function within(part: Citation, whole: Citation): boolean {
  if (part.article !== whole.article) return false
  const sameParagraph = whole.paragraph === undefined || part.paragraph === whole.paragraph
  return sameParagraph && (whole.item === undefined || part.item === undefined || part.item === whole.item)
}

function stated(candidates: readonly Candidate[]): string {
  return candidates
    .map(({ segment }) => `“${segment.when === '' ? '' : `${segment.when}：`}${segment.sanction ?? ''}”`)
    .join('、')
}

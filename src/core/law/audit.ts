import type { OffenceEntry } from '../../contract/entries.ts'
import type { Citation, LawSummary, Tier } from '../../contract/law.ts'
import { FactBook, type PlacedSegment } from './fact-book.ts'
import { compareFacts, type LawFacts } from './facts.ts'
import type { Finding, FindingKind } from './findings.ts'
import { formatCitation } from './format.ts'
import { LawNames } from './names.ts'
import { agreement, legsOf } from './sanction-match.ts'
import { TierAudit, type Group } from './tier-audit.ts'

/** What the audit reads of an offence. */
export type AuditedOffence = Pick<OffenceEntry, 'id' | 'basis' | 'tiers' | 'measures' | 'former' | 'also' | 'omits' | 'citations'>

/** What the audit reads of any other entry: that its citations exist. */
export interface AuditedEntry {
  readonly id: string
  readonly citations: readonly Citation[]
}

export interface AuditInput {
  readonly laws: readonly LawSummary[]
  readonly facts: readonly LawFacts[]
  readonly offences: readonly AuditedOffence[]
  readonly others?: readonly AuditedEntry[]
  /** Facts read from the texts now, where they are at hand: entries on articles whose text changed are reported. */
  readonly fresh?: readonly LawFacts[]
}

class EntryAudit {
  readonly findings: Finding[] = []
  readonly #book: FactBook
  readonly #entry: string
  readonly #seen = new Set<string>()
  readonly #changed: ReadonlySet<string>

  constructor(book: FactBook, entry: string, changed: ReadonlySet<string>) {
    this.#book = book
    this.#entry = entry
    this.#changed = changed
  }

  report(kind: FindingKind, field: string, message: string): void {
    if (this.#seen.has(`${kind} ${message}`)) return
    this.#seen.add(`${kind} ${message}`)
    this.findings.push({ kind, severity: kind === 'cannot-check' ? 'notice' : 'error', entry: this.#entry, field, message })
  }

  /** Checks that citations exist; gives those that do. */
  cited(citations: readonly Citation[], field: string, version: string | undefined, exact: boolean): Citation[] {
    return citations.filter((citation) => {
      const fault = this.#book.fault(citation, version, exact)
      if (fault !== undefined) this.report(fault.kind, field, fault.message)
      else if (this.#changed.has(articleKey(citation, this.#book.version(citation.law, version)))) {
        const label = formatCitation({ law: citation.law, article: citation.article })
        this.report('changed-text', field, `${label}的文字与 law-facts 不同。请对照新文本核对本条目，再运行 fengce laws facts 更新。`)
      }
      return fault === undefined
    })
  }

  offence(entry: AuditedOffence): void {
    const omitted = this.#omitted(entry)
    this.#group({ field: '', basis: entry.basis, tiers: entry.tiers, version: undefined }, omitted)
    for (const [index, each] of entry.also.entries()) {
      this.#group({ field: `also[${index}].`, basis: each.basis, tiers: each.tiers, version: undefined }, omitted)
    }
    for (const [index, each] of entry.former.entries()) {
      this.#group({ field: `former[${index}].`, basis: each.basis, tiers: each.tiers, version: each.version }, omitted)
    }
    for (const [index, each] of entry.measures.entries()) {
      this.cited(each.basis, `measures[${index}].basis`, undefined, false)
    }
    this.cited(entry.citations, 'citations', undefined, false)
  }

  #group(group: Group, omitted: ReadonlySet<PlacedSegment['segment']>): void {
    const basis = this.cited(group.basis, `${group.field}basis`, group.version, true)
    const tiers = group.tiers.map((tier, index): Tier => ({
      ...tier,
      basis: this.cited(tier.basis, `${group.field}tiers[${index}].basis`, group.version, true),
    }))
    // A wrong place has been reported; comparing amounts with it would only add noise.
    if (basis.length < group.basis.length) return
    if (tiers.some((tier, index) => tier.basis.length < (group.tiers[index]?.basis.length ?? 0))) return
    new TierAudit(this.#book, { ...group, basis, tiers }, omitted, (kind, field, message) =>
      this.report(kind, group.field + field, message),
    ).run()
  }

  /** The sanctions listed under `omits`, in the present and the former texts; one that is nowhere is reported. */
  #omitted(entry: AuditedOffence): Set<PlacedSegment['segment']> {
    const omitted = new Set<PlacedSegment['segment']>()
    const versions = [undefined, ...entry.former.map((each) => each.version)]
    for (const [index, { basis, sanction }] of entry.omits.entries()) {
      const field = `omits[${index}]`
      const matching = versions
        .flatMap((version) => basis.flatMap((each) => this.#book.segments(each, version)))
        .filter(({ segment }) => segment.sanction !== undefined && sameSanction(segment.sanction, sanction))
      for (const { segment } of matching) omitted.add(segment)
      if (matching.length > 0 || this.cited(basis, `${field}.basis`, undefined, false).length < basis.length) continue
      const label = basis.map((each) => formatCitation(each)).join('、')
      this.report('omit-not-found', field, `omits 里的“${sanction}”不在${label}里。请核对幅度和连接词，或者删去这一行。`)
    }
    return omitted
  }
}

/** Whether an omitted sanction is the law's, apart from spaces and measures. */
function sameSanction(law: string, omitted: string): boolean {
  const [theirs, ours] = [legsOf(law), legsOf(omitted)]
  return theirs !== undefined && ours !== undefined && agreement(ours, theirs) === 'full'
}

const articleKey = (citation: Citation, version: string) => `${citation.law} ${version} ${citation.article}`

function changedArticles(committed: readonly LawFacts[], fresh: readonly LawFacts[]): Set<string> {
  const pairs = fresh.flatMap((now) => {
    const before = committed.find((each) => each.law === now.law && each.version === now.version)
    return before === undefined ? [] : compareFacts(before, now)
  })
  return new Set(
    pairs
      .filter((each) => each.kind === 'changed-text' || each.kind === 'gone')
      .map((each) => articleKey({ law: each.law, article: each.article }, each.version)),
  )
}

/**
 * The two-way audit (DESIGN.md §4). Forward: the law and provision of every citation exist, and each tier's legs, ranges,
 * joining words and condition stand in one sanction of its own provision. Backward: every sanction of a cited provision is
 * stated by a tier of each offence based on it, or listed under its `omits`. Works on facts alone, for present, parallel
 * and former law. Never throws for content; LawNameClash when the laws' names clash.
 */
export function audit({ laws, facts, offences, others = [], fresh = [] }: AuditInput): Finding[] {
  const changed = changedArticles(facts, fresh)
  const book = new FactBook(new LawNames(laws), facts)
  return [
    ...offences.flatMap((offence) => {
      const entry = new EntryAudit(book, offence.id, changed)
      entry.offence(offence)
      return entry.findings
    }),
    ...others.flatMap(({ id, citations }) => {
      const entry = new EntryAudit(book, id, changed)
      entry.cited(citations, 'citations', undefined, false)
      return entry.findings
    }),
  ]
}


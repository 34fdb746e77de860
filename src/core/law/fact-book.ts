import type { Citation } from '../../contract/law.ts'
import type { ArticleFact, LawFacts, ParagraphFact, SegmentFact } from './facts.ts'
import type { FindingKind } from './findings.ts'
import { formatCitation, formatPlace } from './format.ts'
import type { LawNames } from './names.ts'
import { readRun, type Provision } from './provision-run.ts'
import { newestVersion } from './status.ts'

/** A segment with the provision it stands in. */
export interface PlacedSegment {
  readonly segment: SegmentFact
  /** 《治安管理处罚法》第五十一条第一款. */
  readonly label: string
}

/** What is wrong with a citation itself. */
export interface CitationFault {
  readonly kind: FindingKind
  readonly message: string
}

interface Shape {
  readonly facts: LawFacts
  readonly article: ArticleFact
}

/** The committed facts of all laws, asked by citation. A version is the date of a text; none means the newest. */
export class FactBook {
  readonly #facts = new Map<string, LawFacts>()
  readonly #names: LawNames

  constructor(names: LawNames, facts: readonly LawFacts[]) {
    this.#names = names
    for (const each of facts) this.#facts.set(`${each.law} ${each.version}`, each)
  }

  /** The date of the text meant: the one given, else the newest. */
  version(law: string, version: string | undefined): string {
    const summary = this.#names.summary(law)
    return version ?? (summary === undefined ? '' : (newestVersion(summary)?.date ?? ''))
  }

  #shape(citation: Citation, version: string | undefined): Shape | undefined {
    const facts = this.#facts.get(`${citation.law} ${this.version(citation.law, version)}`)
    const article = facts?.articles[citation.article]
    return facts === undefined || article === undefined ? undefined : { facts, article }
  }

  /**
   * What is wrong with a citation against the facts; undefined when nothing is. `exact`: it has to name one paragraph, as
   * a basis does; elsewhere a whole article may be cited.
   */
  fault(citation: Citation, version: string | undefined, exact: boolean): CitationFault | undefined {
    const summary = this.#names.summary(citation.law)
    const label = formatCitation(citation)
    if (summary === undefined) {
      return { kind: 'unknown-law', message: `《${citation.law}》不在法律目录里。请核对名称，或者把它加进 laws.yaml。` }
    }
    const shape = this.#shape(citation, version)
    if (shape === undefined) {
      const date = this.version(citation.law, version)
      const known = summary.versions.find((each) => each.date === date)
      const most = known?.articles ?? (version === undefined ? summary.articles : undefined)
      const beyond = most !== undefined && Number.parseInt(citation.article, 10) > most
      return beyond
        ? { kind: 'no-article', message: `${label}：该法（${date}）只有 ${most} 条。请改正条号。` }
        : {
            kind: 'no-facts',
            message: `${label}：law-facts 里没有这一条（${date}）。条号无误的，请运行 fengce laws facts --laws DIR；否则请改正条号。`,
          }
    }
    return placeFault(citation, shape.article, label, exact)
  }

  /** The paragraphs a citation takes in; empty when it is faulty. */
  #paragraphs(citation: Citation, version: string | undefined): readonly ParagraphFact[] {
    const all = this.#shape(citation, version)?.article.paragraphs ?? []
    if (citation.paragraph === undefined) return all
    const one = all[citation.paragraph - 1]
    return one === undefined ? [] : [one]
  }

  /**
   * The sanctions that apply to a provision: those of its paragraph's lead and, for an item, its own; for a paragraph or
   * article those of all its items.
   */
  segments(citation: Citation, version: string | undefined): PlacedSegment[] {
    const label = formatCitation(citation)
    return this.#paragraphs(citation, version).flatMap(({ segments, itemSegments = {} }) => {
      const own = citation.item === undefined ? Object.values(itemSegments).flat() : (itemSegments[`${citation.item}`] ?? [])
      return [...segments, ...own].map((segment) => ({ segment, label }))
    })
  }

  /** The provisions a 依照…处罚 points at, as citations; empty when it names none or they are of a law without facts. */
  referred(segment: SegmentFact, law: string): Citation[] {
    const { sameAs } = segment
    if (sameAs === undefined) return []
    const target = sameAs.law === undefined ? law : this.#names.resolve(sameAs.law)
    if (target === undefined) return []
    const provisions = sameAs.places.flatMap((place) => readRun(place, 0)?.provisions ?? [])
    return provisions.map((each) => Object.assign({ law: target }, each))
  }
}

function placeFault(citation: Citation, article: ArticleFact, label: string, exact: boolean): CitationFault | undefined {
  const { paragraph, item } = citation
  const { paragraphs } = article
  const own = formatPlace({ article: citation.article })
  if (paragraph === undefined && paragraphs.length > 1 && (exact || item !== undefined)) {
    const where = item === undefined ? undefined : paragraphWith(item, paragraphs)
    const should = where === undefined ? `第几款` : `“${formatPlace({ ...placeOf(citation), paragraph: where })}”`
    return { kind: 'needs-paragraph', message: `${label}：${own}有 ${paragraphs.length} 款，应写明${should}。` }
  }
  if (paragraph !== undefined && paragraphs.length === 1) {
    const should = formatPlace({ article: citation.article, ...(item === undefined ? {} : { item }) })
    return { kind: paragraph === 1 ? 'needless-paragraph' : 'no-paragraph', message: `${label}：${own}只有一款，应写成“${should}”。` }
  }
  const read = paragraphs[(paragraph ?? 1) - 1]
  if (read === undefined) {
    return { kind: 'no-paragraph', message: `${label}：${own}只有 ${paragraphs.length} 款。请改正款号。` }
  }
  if (item === undefined || read.items.includes(item)) return undefined
  const where = paragraphWith(item, paragraphs)
  const hint = where === undefined ? '' : `；该项在第 ${where} 款，应写成“${formatPlace({ ...placeOf(citation), paragraph: where })}”`
  const has = read.items.length === 0 ? '没有分项' : `只有第 ${read.items.join('、')} 项`
  return { kind: 'no-item', message: `${label}：该款${has}${hint}。请改正项号或者款号。` }
}

function placeOf({ article, paragraph, item }: Citation): Provision {
  return { article, ...(paragraph === undefined ? {} : { paragraph }), ...(item === undefined ? {} : { item }) }
}

function paragraphWith(item: number, paragraphs: readonly ParagraphFact[]): number | undefined {
  const index = paragraphs.findIndex((each) => each.items.includes(item))
  return index < 0 ? undefined : index + 1
}

import type { Citation, LawVersion } from '../../contract/law.ts'
import type { LawNames } from './names.ts'
import { toHan } from './numerals.ts'
import type { Provision } from './provision-run.ts'

/** `full` 《中华人民共和国治安管理处罚法》第五十一条, `short` 《治安管理处罚法》第五十一条, `place` 第五十一条. */
export type CitationStyle = 'full' | 'short' | 'place'

function article(written: string): string {
  const [number = '', suffix] = written.split('之')
  return `第${toHan(Number(number))}条${suffix === undefined ? '' : `之${suffix}`}`
}

function below({ paragraph, item }: Provision): string {
  return `${paragraph === undefined ? '' : `第${toHan(paragraph)}款`}${item === undefined ? '' : `第${toHan(item)}项`}`
}

/** 第五十一条第二款第一项, in the numerals of legislation and without the law. */
export function formatPlace(provision: Provision): string {
  return `${article(provision.article)}${below(provision)}`
}

/** 《治安管理处罚法》, or with `full` the full title; a law that `names` does not know keeps the name it has. */
export function formatLaw(law: string, style: 'full' | 'short', names?: LawNames): string {
  return `《${style === 'full' ? (names?.summary(law)?.title ?? law) : law}》`
}

/** One citation in legislative spelling. `full` needs `names`, where the full titles are. */
export function formatCitation(citation: Citation, style: CitationStyle = 'short', names?: LawNames): string {
  return style === 'place' ? formatPlace(citation) : `${formatLaw(citation.law, style, names)}${formatPlace(citation)}`
}

/** What has to be written of `next` when `previous` stands right before it: 第五十一条第一款、第二款. */
function continued(previous: Citation, next: Citation): string {
  if (previous.article === next.article) {
    const deeper = previous.paragraph !== undefined && next.paragraph !== undefined
    if (deeper && previous.paragraph !== next.paragraph) return below(next)
    if (previous.paragraph === next.paragraph && previous.item !== undefined && next.item !== undefined) {
      return `第${toHan(next.item)}项`
    }
  }
  return formatPlace(next)
}

/**
 * Several citations joined as legislation joins them: 《治安管理处罚法》第五十一条第一款、第五十二条; a law's name stands
 * once for all that follow. Empty for none.
 */
export function joinCitations(citations: readonly Citation[], style: CitationStyle = 'short', names?: LawNames): string {
  return citations
    .map((citation, index) => {
      const previous = citations[index - 1]
      return previous?.law === citation.law ? continued(previous, citation) : formatCitation(citation, style, names)
    })
    .join('、')
}

/** The sentence of a decision: 依据《中华人民共和国治安管理处罚法》第五十一条第一款之规定. Empty for no citation. */
export function documentSentence(citations: readonly Citation[], names: LawNames): string {
  return citations.length === 0 ? '' : `依据${joinCitations(citations, 'full', names)}之规定`
}

/**
 * A citation in Arabic numerals with the version it is from: 治安管理处罚法（2025年文本）第51条第1款. 「文本」 because a
 * version knows its date, not whether it was a 修订 or a 修正. Without a version the bracket is left out.
 */
export function formatPlain(citation: Citation, version?: LawVersion): string {
  const [number = '', suffix] = citation.article.split('之')
  const year = /^\d{4}/.exec(version?.date ?? '')?.[0]
  return [
    citation.law,
    year === undefined ? '' : `（${year}年文本）`,
    `第${number}条`,
    suffix === undefined ? '' : `之${suffix}`,
    citation.paragraph === undefined ? '' : `第${citation.paragraph}款`,
    citation.item === undefined ? '' : `第${citation.item}项`,
  ].join('')
}

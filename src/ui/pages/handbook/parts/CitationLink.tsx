import type { Citation } from '../../../../contract/law.ts'
import { formatCitation, formatPlace } from '../../../../core/law/format.ts'
import type { CitationStyle } from '../../../../core/law/format.ts'
import { provisionPath } from '../../../router/address.ts'
import { Link } from '../../../router/Link.tsx'
import { standing, useReading } from './readingContext.ts'
import { STATUS_WORDS } from './statusWords.ts'
import './Citation.css'

interface Props {
  readonly citation: Citation
  readonly spelling?: CitationStyle
  /** Left out of the spelling where it stands beside: 第二款第一项 on a page about 第五十一条. */
  readonly within?: Citation | undefined
}

/** 第二款第一项: what a citation adds to the article of another; undefined when that is not the same article. */
function spelledWithin(citation: Citation, within: Citation | undefined): string | undefined {
  if (within === undefined || citation.law !== within.law || citation.article !== within.article) return undefined
  const article = formatPlace({ article: citation.article })
  const rest = formatPlace(citation).slice(article.length)
  return rest === '' ? undefined : rest
}

/** A citation as a link to its page, with the word of its status when it is not in force at the act date. */
export function CitationLink({ citation, spelling = 'short', within }: Props) {
  const shown = standing(useReading(), citation)
  return (
    <>
      <Link className="citation" to={provisionPath(citation)} title={shown?.note === '' ? undefined : shown?.note}>
        {spelledWithin(citation, within) ?? formatCitation(citation, spelling)}
      </Link>
      {shown !== undefined && shown.status !== 'in-force' && (
        <span className="citation-word" data-status={shown.status}>
          {STATUS_WORDS[shown.status].word}
        </span>
      )}
    </>
  )
}

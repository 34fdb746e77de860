import { Fragment } from 'react'
import type { Citation } from '../../../../contract/law.ts'
import type { CitationStyle } from '../../../../core/law/format.ts'
import { CitationLink } from './CitationLink.tsx'
import { citationKey } from './citationKey.ts'

interface Props {
  readonly citations: readonly Citation[]
  readonly spelling?: CitationStyle
  readonly within?: Citation | undefined
}

/** Several citations in a row: a law's name stands once for those that follow it. */
export function CitationLinks({ citations, spelling = 'short', within }: Props) {
  return citations.map((citation, index) => (
    <Fragment key={citationKey(citation)}>
      {index > 0 && '、'}
      <CitationLink citation={citation} spelling={citations[index - 1]?.law === citation.law ? 'place' : spelling} within={within} />
    </Fragment>
  ))
}

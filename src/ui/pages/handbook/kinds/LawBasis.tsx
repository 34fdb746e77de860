import type { Citation } from '../../../../contract/law.ts'
import { formatLaw } from '../../../../core/law/format.ts'
import { CitationLink } from '../parts/CitationLink.tsx'
import { citationKey } from '../parts/citationKey.ts'
import './LawBasis.css'

/** What an entry rests on, law by law, each place a link. */
export function LawBasis({ citations }: { readonly citations: readonly Citation[] }) {
  const unique = [...new Map(citations.map((citation) => [citationKey(citation), citation])).values()]
  const laws = [...new Set(unique.map(({ law }) => law))]
  return (
    <dl className="law-basis">
      {laws.map((law) => (
        <div key={law}>
          <dt>{formatLaw(law, 'short')}</dt>
          {unique
            .filter((citation) => citation.law === law)
            .map((citation) => (
              <dd key={citationKey(citation)}>
                <CitationLink citation={citation} spelling="place" />
              </dd>
            ))}
        </div>
      ))}
    </dl>
  )
}

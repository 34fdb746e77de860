import type { Citation, Tier } from '../../../../contract/law.ts'
import { CitationLinks } from '../parts/CitationLinks.tsx'
import { RungCases } from './RungCases.tsx'
import { SanctionLegs } from './SanctionLegs.tsx'

interface Props {
  readonly tier: Tier
  readonly linked: boolean
  readonly within: Citation | undefined
}

/** A tier without ranges: named penalties, a reference to another provision, or words of its own. */
export function WordedTier({ tier, linked, within }: Props) {
  return (
    <li className="rung rung-worded">
      <div className="rung-words">
        <RungCases cases={[tier]} linked={linked} within={within} />
        {tier.subject !== undefined && <p className="rung-subject">对象：{tier.subject}</p>}
      </div>
      <p className="rung-text">
        {tier.sanction !== undefined && <SanctionLegs sanction={tier.sanction} withRanges />}
        {tier.sameAs !== undefined && (
          <>
            依照
            <CitationLinks citations={tier.sameAs} />
            的规定处罚
          </>
        )}
        {tier.words}
      </p>
    </li>
  )
}

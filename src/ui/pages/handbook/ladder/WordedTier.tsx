import type { Citation, Tier } from '../../../../contract/law.ts'
import { RungCases } from './RungCases.tsx'
import { SameAs } from './SameAs.tsx'
import { SanctionLegs } from './SanctionLegs.tsx'

interface Props {
  readonly tier: Tier
  readonly linked: boolean
  readonly within: Citation | undefined
}

/** A tier without ranges: named penalties, a reference to another provision, or words of its own. */
export function WordedTier({ tier, linked, within }: Props) {
  const [first, ...others] = tier.sameAs ?? []
  return (
    <li className="rung rung-worded">
      <div className="rung-words">
        <RungCases cases={[tier]} linked={linked} within={within} />
        {tier.subject !== undefined && <p className="rung-subject">对象：{tier.subject}</p>}
      </div>
      <div className="rung-text">
        {tier.sanction !== undefined && <SanctionLegs sanction={tier.sanction} withRanges />}
        {first !== undefined && <SameAs citations={[first, ...others]} />}
        {tier.words}
      </div>
    </li>
  )
}

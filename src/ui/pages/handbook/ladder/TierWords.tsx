import type { Tier } from '../../../../contract/law.ts'
import { joinCitations } from '../../../../core/law/format.ts'
import { sanctionInWords } from './words.ts'

function said({ sanction, sameAs, words }: Tier): string {
  if (sanction !== undefined) return sanctionInWords(sanction)
  return sameAs === undefined ? (words ?? '') : `依照${joinCitations(sameAs)}的规定处罚`
}

/** Tiers in words, one a line, where there is no room to draw them. */
export function TierWords({ tiers }: { readonly tiers: readonly Tier[] }) {
  return (
    <dl className="tier-words">
      {tiers.map((tier) => (
        <div key={`${tier.when} ${said(tier)}`}>
          <dt>{tier.when}</dt>
          <dd>{said(tier)}</dd>
        </div>
      ))}
    </dl>
  )
}

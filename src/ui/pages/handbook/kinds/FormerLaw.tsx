import type { OffenceEntry } from '../../../../contract/entries.ts'
import { joinCitations } from '../../../../core/law/format.ts'
import { PenaltyLadder } from '../ladder/PenaltyLadder.tsx'
import { TierWords } from '../ladder/TierWords.tsx'
import './FormerLaw.css'

interface Props {
  readonly former: OffenceEntry['former']
  /** To scale, where there is room; else in words. */
  readonly drawn?: boolean
}

/** What older law said of the act. Its article numbers mean other articles today, so they are no links. */
export function FormerLaw({ former, drawn = false }: Props) {
  return (
    <div className="former">
      {former.map(({ version, basis, note, tiers }) => (
        <div key={`${version} ${joinCitations(basis)}`} className="former-law">
          <p className="former-basis">
            旧法（{version.slice(0, 4)}年文本）{joinCitations(basis, 'place')}
          </p>
          {note !== undefined && <p className="former-note">{note}</p>}
          {drawn ? <PenaltyLadder tiers={tiers} linked={false} /> : <TierWords tiers={tiers} />}
        </div>
      ))}
      <p className="former-judge">
        轻重需法制审核判断。<span className="muted">提示，以办案单位审核为准。</span>
      </p>
    </div>
  )
}

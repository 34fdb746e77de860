import type { Citation, Tier } from '../../../../contract/law.ts'
import { Axis } from './Axis.tsx'
import { LadderRung } from './LadderRung.tsx'
import { nameOf, rungsOf } from './rungs.ts'
import { scalesOf } from './scale.ts'
import { WordedTier } from './WordedTier.tsx'
import './PenaltyLadder.css'

interface Props {
  readonly tiers: readonly Tier[]
  readonly linked?: boolean
  /** The basis the page is about: its article is not repeated. */
  readonly within?: Citation | undefined
}

/** The penalty to scale: days of detention and fines on two axes that share their lines, and in words. */
export function PenaltyLadder({ tiers, linked = true, within }: Props) {
  const { drawn, worded } = rungsOf(tiers)
  const { days, yuan, parts } = scalesOf(drawn)
  return (
    <div className="ladder">
      {drawn.length > 0 && (
        <>
          <Axis days={days} yuan={yuan} parts={parts} />
          <ul className="ladder-rungs">
            {drawn.map((rung) => (
              <LadderRung
                key={nameOf(rung)}
                rung={rung}
                days={days}
                yuan={yuan}
                parts={parts}
                linked={linked}
                within={within}
              />
            ))}
          </ul>
        </>
      )}
      {worded.length > 0 && (
        <ul className="ladder-rungs">
          {worded.map((tier) => (
            <WordedTier key={`${tier.when} ${tier.sanction?.text ?? tier.words ?? ''}`} tier={tier} linked={linked} within={within} />
          ))}
        </ul>
      )}
    </div>
  )
}

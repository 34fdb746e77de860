import type { Citation } from '../../../../contract/law.ts'
import { RungCases } from './RungCases.tsx'
import { RangeBar } from './RangeBar.tsx'
import type { Rung } from './rungs.ts'
import { SanctionLegs } from './SanctionLegs.tsx'
import type { Scale } from './scale.ts'
import { sanctionInWords } from './words.ts'

/** Longer cases stand above their bars. */
const LONGEST_BESIDE = 16

interface Props {
  readonly rung: Rung
  readonly days: Scale | undefined
  readonly yuan: Scale | undefined
  readonly parts: number
  /** Former law is not linked: its numbers mean other articles today. */
  readonly linked: boolean
  readonly within: Citation | undefined
}

/** One rung: in which cases, what may be imposed and how it is joined, and how much, drawn to scale. */
export function LadderRung({ rung, days, yuan, parts, linked, within }: Props) {
  const wide = rung.instead !== undefined || rung.cases.length > 1 || rung.cases.some(({ when }) => when.length > LONGEST_BESIDE)
  const cases = <RungCases cases={rung.cases} linked={linked} within={within} />
  return (
    <li className="rung" data-wide={wide ? '' : undefined}>
      {wide && cases}
      {rung.instead !== undefined && (
        <p className="rung-instead">
          <SanctionLegs sanction={rung.instead.of} withRanges />；{rung.instead.when}：
        </p>
      )}
      <div className="rung-words">
        {!wide && cases}
        {rung.subject !== undefined && <p className="rung-subject">对象：{rung.subject}</p>}
        <p className="rung-legs" aria-hidden="true">
          <SanctionLegs sanction={rung.sanction} />
        </p>
        <p className="visually-hidden">{sanctionInWords(rung.sanction)}</p>
      </div>
      <div className="rung-bars">
        {rung.days !== undefined && days !== undefined && <RangeBar kind="days" range={rung.days} scale={days} parts={parts} />}
        {rung.yuan !== undefined && yuan !== undefined && <RangeBar kind="yuan" range={rung.yuan} scale={yuan} parts={parts} />}
      </div>
    </li>
  )
}

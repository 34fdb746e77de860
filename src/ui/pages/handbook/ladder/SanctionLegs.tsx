import { Fragment } from 'react'
import type { Sanction } from '../../../../contract/law.ts'
import { legInWords } from './words.ts'

interface Props {
  readonly sanction: Sanction
  /** With the ranges, where no bar shows them. */
  readonly withRanges?: boolean
}

/** 拘留**并处**罚款: the legs of a sanction with the joining words of the law made plain. */
export function SanctionLegs({ sanction, withRanges = false }: Props) {
  return sanction.legs.map(({ join, leg }) => (
    <Fragment key={`${join ?? ''}${legInWords(leg, true)}`}>
      {join !== undefined && <strong className="join">{join}</strong>}
      {legInWords(leg, withRanges)}
    </Fragment>
  ))
}

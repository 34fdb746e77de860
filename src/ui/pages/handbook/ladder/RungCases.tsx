import type { Citation } from '../../../../contract/law.ts'
import { CitationLinks } from '../parts/CitationLinks.tsx'
import type { RungCase } from './rungs.ts'

interface Props {
  readonly cases: readonly RungCase[]
  readonly linked: boolean
  readonly within: Citation | undefined
}

/** The cases of a rung, each with its own provision where it has one. */
export function RungCases({ cases, linked, within }: Props) {
  return (
    <ul className="rung-cases">
      {cases.map(({ when, basis }) => (
        <li key={when} className="rung-when">
          {when}
          {linked && basis.length > 0 && (
            <span className="rung-basis">
              <CitationLinks citations={basis} spelling="place" within={within} />
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}

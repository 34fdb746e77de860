import type { SituationEntry } from '../../../../contract/entries.ts'
import { CitationLinks } from '../parts/CitationLinks.tsx'
import './Timers.css'

/** The legal limits that begin to run in a situation. */
export function Timers({ timers }: { readonly timers: SituationEntry['timers'] }) {
  return (
    <ul className="timers">
      {timers.map(({ name, from, limit, note, basis }) => (
        <li key={name} className="timer">
          <p className="timer-head">
            <span>{name}</span>
            <strong className="timer-limit">{limit}</strong>
          </p>
          <p>起算：{from}</p>
          {note !== undefined && <p>{note}</p>}
          <p className="timer-basis">
            <CitationLinks citations={basis} />
          </p>
        </li>
      ))}
    </ul>
  )
}

import { memo } from 'react'
import type { PlannedEntry } from '../../../../contract/edition.ts'

interface Props {
  readonly entry: PlannedEntry
  readonly href: string
  readonly current: boolean
  readonly hidden: boolean
  /** The one row that Tab reaches; the arrow keys reach all. */
  readonly reached: boolean
}

function state(entry: PlannedEntry): string {
  if (entry.withdrawn) return '已撤下'
  return entry.written ? entry.summary : '待编写'
}

/** One number of the contents: number, title and a second line, or the word that it is not written yet. */
export const ContentsRow = memo(function ContentsRow({ entry, href, current, hidden, reached }: Props) {
  return (
    <li className="contents-item" hidden={hidden}>
      <a
        className="contents-row"
        href={href}
        tabIndex={reached ? 0 : -1}
        aria-current={current ? 'page' : undefined}
        data-state={entry.withdrawn ? 'withdrawn' : entry.written ? 'written' : 'planned'}
      >
        {entry.number !== '' && <span className="contents-number">{entry.number}</span>}
        <span className="contents-words">
          <span className="contents-title">{entry.title}</span>
          <span className="contents-summary">{state(entry)}</span>
        </span>
      </a>
    </li>
  )
})

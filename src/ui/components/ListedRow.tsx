import type { ReactNode } from 'react'
import type { ListedEntry } from '../../contract/desk.ts'
import { entryNumber } from '../entryNumber.ts'
import { handbookOf } from '../handbooks.ts'
import { entryPath } from '../router/address.ts'
import { Link } from '../router/Link.tsx'
import { HandbookMark } from './HandbookMark.tsx'
import './ListedRow.css'

interface Props {
  readonly entry: ListedEntry
  /** What can be done with it, at the end of the row. */
  readonly children?: ReactNode
}

/** One entry of a list: its handbook's mark, its title, and its number. */
export function ListedRow({ entry, children }: Props) {
  const handbook = handbookOf(entry.id)
  return (
    <li className="listed-row">
      {handbook !== undefined && <HandbookMark handbook={handbook} />}
      <Link className="listed-link" to={entryPath(entry.id)}>
        {entry.title}
      </Link>
      <span className="muted small">{entryNumber(entry.id)}</span>
      {children}
    </li>
  )
}

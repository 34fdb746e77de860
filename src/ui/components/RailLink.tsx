import type { HandbookId } from '../../contract/common.ts'
import { Link } from '../router/Link.tsx'

interface Props {
  readonly to: string
  readonly mark: string
  readonly label: string
  /** The full name where the label is short. */
  readonly title?: string
  readonly handbook?: HandbookId
  readonly current: boolean
}

/** One item of the rail: a character, its word, and a marker (bar and ground) where one is. */
export function RailLink({ to, mark, label, title = label, handbook, current }: Props) {
  return (
    <li>
      <Link className="rail-link" to={to} title={title} data-handbook={handbook} aria-current={current ? 'page' : undefined}>
        <span className="rail-mark" aria-hidden="true">
          {mark}
        </span>
        <span className="rail-label">{label}</span>
        {title !== label && <span className="visually-hidden">：{title}</span>}
      </Link>
    </li>
  )
}

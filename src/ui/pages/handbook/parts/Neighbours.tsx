import type { PlannedEntry } from '../../../../contract/edition.ts'
import { Kbd } from '../../../components/Kbd.tsx'
import { entryPath } from '../../../router/address.ts'
import { useNavigate } from '../../../router/context.ts'
import { Link } from '../../../router/Link.tsx'
import { useReaderKey } from '../useReaderKey.ts'
import './Neighbours.css'

interface Props {
  readonly previous: PlannedEntry | null
  readonly next: PlannedEntry | null
}

/** The way to the entry before and after, also with `k` and `j`. */
export function Neighbours({ previous, next }: Props) {
  const go = useNavigate()
  useReaderKey('k', () => {
    if (previous !== null) go(entryPath(previous.id))
  })
  useReaderKey('j', () => {
    if (next !== null) go(entryPath(next.id))
  })
  return (
    <nav className="neighbours no-print" aria-label="前后条目">
      {previous !== null && (
        <Link className="neighbour" to={entryPath(previous.id)} rel="prev" aria-keyshortcuts="K">
          <span className="neighbour-way">
            ← 上一条 <Kbd>K</Kbd>
          </span>
          <span>
            {previous.number} {previous.title}
          </span>
        </Link>
      )}
      {next !== null && (
        <Link className="neighbour neighbour-next" to={entryPath(next.id)} rel="next" aria-keyshortcuts="J">
          <span className="neighbour-way">
            <Kbd>J</Kbd> 下一条 →
          </span>
          <span>
            {next.number} {next.title}
          </span>
        </Link>
      )}
    </nav>
  )
}

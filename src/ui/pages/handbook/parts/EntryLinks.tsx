import { HandbookMark } from '../../../components/HandbookMark.tsx'
import { handbookOf } from '../../../handbooks.ts'
import { entryPath } from '../../../router/address.ts'
import { Link } from '../../../router/Link.tsx'
import { entryNumber } from '../entryNumber.ts'
import './EntryLinks.css'

interface Props {
  readonly links: readonly { readonly id: string; readonly title: string; readonly written?: boolean }[]
  /** `row` puts them side by side. */
  readonly layout?: 'list' | 'row'
}

/** Links to entries with their handbook's mark and number; 待编写 is said, not hidden. */
export function EntryLinks({ links, layout = 'list' }: Props) {
  return (
    <ul className="entry-links" data-layout={layout}>
      {links.map(({ id, title, written = true }) => {
        const handbook = handbookOf(id)
        return (
          <li key={id}>
            <Link className="entry-link" to={entryPath(id)}>
              {handbook !== undefined && <HandbookMark handbook={handbook} number={entryNumber(id)} />}
              <span className="entry-link-title">{title}</span>
              {!written && <span className="entry-link-state">待编写</span>}
            </Link>
          </li>
        )
      })}
    </ul>
  )
}

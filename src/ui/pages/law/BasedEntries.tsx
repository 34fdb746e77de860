import type { ProvisionPage } from '../../../contract/library.ts'
import { HandbookMark } from '../../components/HandbookMark.tsx'
import { handbookOf } from '../../handbooks.ts'
import { entryPath } from '../../router/address.ts'
import { Link } from '../../router/Link.tsx'
import { entryNumber } from '../handbook/entryNumber.ts'
import './BasedEntries.css'

/** The offences that rest on an article, each with its penalty in short. */
export function BasedEntries({ based }: { readonly based: ProvisionPage['based'] }) {
  return (
    <ul className="based">
      {based.map(({ id, title, summary }) => (
        <li key={id}>
          <Link className="based-entry" to={entryPath(id)}>
            <HandbookMark handbook={handbookOf(id) ?? 'legal-basis'} number={entryNumber(id)} />
            <span className="based-title">{title}</span>
            <span className="based-summary">{summary}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}

import { useId } from 'react'
import type { ListedEntry } from '../../../contract/desk.ts'
import type { QueryResult } from '../../client/useQuery.ts'
import { ErrorState } from '../../components/ErrorState.tsx'
import { ListedRow } from '../../components/ListedRow.tsx'
import { Link } from '../../router/Link.tsx'
import './ListedCard.css'

const SHOWN = 6

interface Props {
  readonly title: string
  readonly list: QueryResult<readonly ListedEntry[]>
  /** What to say when the list is empty. */
  readonly empty: string
  /** Where the whole list is. */
  readonly more?: string
}

/** A short list of entries on the home page. */
export function ListedCard({ title, list, empty, more }: Props) {
  const heading = useId()
  const { value, failure, retry } = list
  return (
    <section className="card listed" aria-labelledby={heading}>
      <div className="listed-head">
        <h2 id={heading} className="listed-title">
          {title}
        </h2>
        {more !== undefined && (value?.length ?? 0) > 0 && <Link to={more}>全部{title}</Link>}
      </div>
      {failure !== undefined && value === undefined && <ErrorState failure={failure} onRetry={retry} />}
      {value?.length === 0 && <p className="muted">{empty}</p>}
      <ul>
        {value?.slice(0, SHOWN).map((entry) => (
          <ListedRow key={entry.id} entry={entry} />
        ))}
      </ul>
    </section>
  )
}

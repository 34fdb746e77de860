import { keyOf, useQuery } from '../../client/useQuery.ts'
import { ErrorState } from '../../components/ErrorState.tsx'
import { Loading } from '../../components/Loading.tsx'
import { PageHeading } from '../../components/PageHeading.tsx'
import { entryPath } from '../../router/address.ts'
import { useAsOf } from '../../router/context.ts'
import { Link } from '../../router/Link.tsx'
import type { PageProps } from '../../router/routes.ts'

/** A handbook's contents: every planned number. */
export default function HandbookPage({ route }: PageProps) {
  const asOf = useAsOf()
  const id = route.handbook ?? 'command-room'
  const { value, failure, retry } = useQuery(
    keyOf('library.handbook', { id, asOf }),
    (client) => client.library.handbook({ id, asOf }),
    ['library'],
  )
  return (
    <div className="page">
      <PageHeading title={value?.title ?? route.title} />
      {failure !== undefined && <ErrorState failure={failure} onRetry={retry} />}
      {value === undefined && failure === undefined && <Loading />}
      {value?.categories.map((category) => (
        <section key={category.name}>
          <h2>{category.name}</h2>
          <ul>
            {category.entries.map((entry) => (
              <li key={entry.id}>
                <Link to={entryPath(entry.id)}>
                  {entry.number} {entry.title}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

import { Loading } from '../../../components/Loading.tsx'
import { entryPath } from '../../../router/address.ts'
import { Link } from '../../../router/Link.tsx'
import { Part } from '../layout/Part.tsx'
import { useHandbook } from '../useHandbook.ts'

/** The slots of a post in the order of the day, as the contents list them. */
export function PostSlots({ slots }: { readonly slots: readonly string[] }) {
  const { value } = useHandbook('command-room')
  const wanted = new Set(slots)
  const entries = value?.categories.flatMap((category) => category.entries).filter(({ id }) => wanted.has(id)) ?? []
  if (slots.length === 0) return null
  return (
    <Part heading="时段清单" aside={`${slots.length} 项`}>
      {value === undefined && <Loading />}
      <ul>
        {entries.map(({ id, title, summary }) => (
          <li key={id}>
            <Link className="post-slot" to={entryPath(id)}>
              <span className="post-slot-when">{summary.split(' · ')[0]}</span>
              <span className="post-slot-title">{title}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Part>
  )
}

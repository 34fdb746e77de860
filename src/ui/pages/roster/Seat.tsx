import { Button } from 'react-aria-components/Button'
import type { Roster } from '../../../contract/people.ts'
import { LEADER_SEAT } from '../../../contract/personRules.ts'
import { usePeople } from '../../client/usePeople.ts'
import { AddPerson } from './AddPerson.tsx'

interface Props {
  readonly seat: Roster['seats'][number]
  /** Absent where it is only looked at. */
  readonly onChange?: (persons: readonly string[]) => void
}

/** One post of a shift: who sits there, and the way to put somebody there or take them away. */
export function Seat({ seat, onChange }: Props) {
  const people = usePeople().value ?? []
  const ids = seat.persons.map(({ id }) => id)
  const free = people
    .filter((person) => person.active && !ids.includes(person.id))
    .filter(({ roles }) => (seat.seat === LEADER_SEAT ? roles.includes('commander') : !roles.includes('trainee')))
    // Whoever usually has this post comes first.
    .sort((a, b) => Number(b.posts.includes(seat.seat)) - Number(a.posts.includes(seat.seat)) || a.badge.localeCompare(b.badge))
  return (
    <li className="seat" data-empty={ids.length === 0 ? '' : undefined}>
      <h3 className="seat-title">{seat.title}</h3>
      <ul className="seat-persons" aria-label={`${seat.title}的人员`}>
        {seat.persons.map(({ id, badge, name }) => (
          <li key={id} className="seat-person">
            <strong>{name}</strong> <span className="muted">{badge}</span>
            {onChange !== undefined && (
              <Button
                className="seat-remove"
                aria-label={`${seat.title}不排 ${name}`}
                onPress={() => onChange(ids.filter((each) => each !== id))}
              >
                ×
              </Button>
            )}
          </li>
        ))}
        {ids.length === 0 && <li className="muted">○ 空着</li>}
      </ul>
      {onChange !== undefined && <AddPerson title={seat.title} people={free} onAdd={(id) => onChange([...ids, id])} />}
    </li>
  )
}

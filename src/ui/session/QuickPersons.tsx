import { Button } from 'react-aria-components/Button'
import { useMe } from '../client/useMe.ts'
import { usePeople } from '../client/usePeople.ts'
import { recentBadges } from './recentBadges.ts'

interface Props {
  readonly chosen: string
  readonly onChoose: (badge: string) => void
}

/** Who used this desk last, to take over with one press. Names show only while somebody is signed in. */
export function QuickPersons({ chosen, onChoose }: Props) {
  const here = useMe().value?.person
  const people = usePeople().value ?? []
  const last = recentBadges().flatMap((badge) => people.filter((person) => person.active && person.badge === badge && person.id !== here?.id))
  if (last.length === 0) return null
  return (
    <fieldset className="plain-fieldset">
      <legend className="group-label">最近在这台电脑上登录过</legend>
      <div className="quick">
        {last.map(({ id, badge, name }) => (
          <Button key={id} className="button" aria-pressed={badge === chosen} onPress={() => onChoose(badge)}>
            {name} <span className="muted">{badge}</span>
          </Button>
        ))}
      </div>
    </fieldset>
  )
}

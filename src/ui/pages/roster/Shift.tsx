import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import type { LocalDate } from '../../../contract/common.ts'
import type { Roster } from '../../../contract/people.ts'
import { addDays } from '../../../core/tracker/dutyDay.ts'
import { announce } from '../../announce.ts'
import { useDesk } from '../../client/desk.ts'
import { useMay } from '../../client/useMe.ts'
import { keyOf, useQuery } from '../../client/useQuery.ts'
import { ErrorState } from '../../components/ErrorState.tsx'
import { Loading } from '../../components/Loading.tsx'
import { WhoMay } from '../../components/WhoMay.tsx'
import { useAct } from '../../session/useAct.ts'
import { Seat } from './Seat.tsx'

type RosterSeat = Roster['seats'][number]

/** Every seat of one shift. A change is saved at once. */
export function Shift({ day }: { readonly day: LocalDate }) {
  const { client, store } = useDesk()
  const act = useAct()
  const { may } = useMay('roster.set')
  const key = keyOf('roster.get', { day })
  const { value, failure, retry } = useQuery(key, ({ roster }) => roster.get({ day }), ['roster', 'people', 'station'])
  const [fault, setFault] = useState('')
  if (value === undefined) return failure === undefined ? <Loading /> : <ErrorState failure={failure} onRetry={retry} />

  async function set(seat: RosterSeat, persons: readonly string[]): Promise<boolean> {
    const done = await act(() => client.roster.set({ day, seat: seat.seat, persons: [...persons], version: seat.version }))
    setFault(done.ok ? '' : done.failure.sentence)
    store.refetch(key)
    return done.ok
  }

  async function change(seat: RosterSeat, persons: readonly string[]): Promise<void> {
    if (await set(seat, persons)) announce(`已保存：${seat.title}。`)
  }

  /** Fills the empty seats as the shift before had them. */
  async function copy(): Promise<void> {
    const before = await act(() => client.roster.get({ day: addDays(day, -1) }))
    if (!before.ok) {
      setFault(before.failure.sentence)
      return
    }
    let filled = 0
    for (const seat of value?.seats ?? []) {
      const persons = before.value.seats.find((each) => each.seat === seat.seat)?.persons ?? []
      if (seat.persons.length > 0 || persons.length === 0) continue
      if (await set(seat, persons.map(({ id }) => id))) filled += 1
    }
    announce(filled === 0 ? '前一班没有可以照排的。' : `照前一班排好 ${filled} 个岗位。`)
  }

  return (
    <>
      <ul className="seats">
        {value.seats.map((seat) => (
          <Seat key={seat.seat} seat={seat} {...(may ? { onChange: (persons: readonly string[]) => void change(seat, persons) } : {})} />
        ))}
      </ul>
      {fault !== '' && (
        <p className="field-fault" role="alert">
          ▲ {fault}
        </p>
      )}
      {may && value.seats.some(({ persons }) => persons.length === 0) && (
        <p>
          <Button className="button" onPress={() => void copy()}>
            空着的照前一班排
          </Button>
        </p>
      )}
      <WhoMay operation="roster.set" />
    </>
  )
}

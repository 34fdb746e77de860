import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import type { LocalDate } from '../../../contract/common.ts'
import { addDays, dutyDayOf } from '../../../core/tracker/dutyDay.ts'
import { hostNow } from '../../client/hostClock.ts'
import { useMay } from '../../client/useMe.ts'
import { useStation } from '../../client/useStation.ts'
import { ErrorState } from '../../components/ErrorState.tsx'
import { Loading } from '../../components/Loading.tsx'
import { PageHeading } from '../../components/PageHeading.tsx'
import { WhoMay } from '../../components/WhoMay.tsx'
import { Link } from '../../router/Link.tsx'
import { dayWithWeekday } from '../../words.ts'
import { Shift } from './Shift.tsx'
import '../people/People.css'
import './Roster.css'

/** Who sits where, shift by shift. */
export default function RosterPage() {
  const { may } = useMay('roster.get')
  const { value: station, failure, retry } = useStation()
  return (
    <div className="page roster">
      <PageHeading title="排班">
        <span className="page-acts">
          <Link to="/people">人员</Link>
        </span>
      </PageHeading>
      <WhoMay operation="roster.get" />
      {may && station === undefined && (failure === undefined ? <Loading /> : <ErrorState failure={failure} onRetry={retry} />)}
      {may && station !== undefined && <Shifts zone={station.zone} startMinute={station.startMinute} />}
    </div>
  )
}

/** The shift of a day, today's at first, and the way to its neighbours. */
export function Shifts({ zone, startMinute }: { readonly zone: string; readonly startMinute: number }) {
  const today = dutyDayOf(new Date(hostNow()).toISOString(), { zone, startMinute })
  const [chosen, setChosen] = useState<LocalDate>()
  const day = chosen ?? today
  return (
    <>
      <div className="shift-head">
        <Button className="button" onPress={() => setChosen(addDays(day, -1))}>
          ‹ 前一班
        </Button>
        <h2 className="shift-day" aria-live="polite">
          {dayWithWeekday(day)}
          {day === today && <span className="shift-today">本班</span>}
        </h2>
        <Button className="button" onPress={() => setChosen(addDays(day, 1))}>
          后一班 ›
        </Button>
        {day !== today && (
          <Button className="button button-quiet" onPress={() => setChosen(undefined)}>
            回到本班
          </Button>
        )}
      </div>
      <Shift key={day} day={day} />
    </>
  )
}

import type { CalendarDate } from '@internationalized/date'
import { Button } from 'react-aria-components/Button'
import { Calendar, CalendarCell, CalendarGrid } from 'react-aria-components/Calendar'
import { Heading } from 'react-aria-components/Heading'

interface Props {
  readonly value: CalendarDate | null
  readonly onChange: (day: CalendarDate) => void
}

/** A month to pick the act date from. */
export function ActDateCalendar({ value, onChange }: Props) {
  return (
    <Calendar className="act-date-calendar" aria-label="行为时" value={value} onChange={onChange}>
      <div className="act-date-month">
        <Button slot="previous" className="button button-quiet">
          ‹
        </Button>
        <Heading className="act-date-heading" />
        <Button slot="next" className="button button-quiet">
          ›
        </Button>
      </div>
      <CalendarGrid>{(date) => <CalendarCell className="act-date-cell" date={date} />}</CalendarGrid>
    </Calendar>
  )
}

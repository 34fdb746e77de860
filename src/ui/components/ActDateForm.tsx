import { parseDate } from '@internationalized/date'
import type { CalendarDate } from '@internationalized/date'
import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { DateField, DateInput, DateSegment } from 'react-aria-components/DateField'
import { Label } from 'react-aria-components/Label'
import { useToday } from '../client/useToday.ts'
import { useActDate } from '../router/context.ts'
import { ActDateCalendar } from './ActDateCalendar.tsx'

/** The act date as typed or picked; it takes effect on 查看, not while it is being typed. */
export function ActDateForm({ close }: { readonly close: () => void }) {
  const [act, setAct] = useActDate()
  const today = useToday()
  const [chosen, setChosen] = useState<CalendarDate | null>(() => parseDate(act ?? today))
  const show = (day: CalendarDate | null): void => {
    const text = day?.toString()
    setAct(text === today ? undefined : text)
    close()
  }
  return (
    <form
      className="act-date-form"
      onSubmit={(event) => {
        event.preventDefault()
        show(chosen)
      }}
    >
      <p>违法行为发生在哪一天？依据和处罚都按这一天的法律显示。</p>
      <DateField
        className="act-date-field"
        value={chosen}
        onChange={setChosen}
        shouldForceLeadingZeros
        onKeyDown={(event) => {
          // The parts of a date are no inputs: Enter in them would not submit the form.
          if (event.key === 'Enter' && chosen !== null) show(chosen)
        }}
      >
        <Label>行为时</Label>
        <DateInput className="act-date-input">{(segment) => <DateSegment className="act-date-segment" segment={segment} />}</DateInput>
      </DateField>
      <ActDateCalendar value={chosen} onChange={setChosen} />
      <div className="act-date-actions">
        <Button className="button" onPress={() => show(null)}>
          回到今日
        </Button>
        <Button className="button button-strong" type="submit" isDisabled={chosen === null}>
          按这一天查看
        </Button>
      </div>
    </form>
  )
}

import { useHello } from '../client/useHello.ts'
import { useStation } from '../client/useStation.ts'
import { useToday } from '../client/useToday.ts'
import { DEFAULT_DUTY } from '../../core/tracker/dutyDay.ts'
import { dayWithWeekday } from '../words.ts'
import { clockOf } from './station/clockText.ts'
import './StationDay.css'

/** The station's name and its day, at the left of the top bar on the home page. */
export function StationDay() {
  const station = useHello().value?.station.name
  const today = useToday()
  const start = useStation().value?.startMinute ?? DEFAULT_DUTY.startMinute
  return (
    <div className="station-day">
      {/* The name comes with the first answer; a space keeps the line's place until then. */}
      <span className="station-name">{station ?? '\u3000\u3000\u3000\u3000\u3000'}</span>
      <span className="muted">{dayWithWeekday(today)} · 值班日 {clockOf(start)} 起</span>
    </div>
  )
}

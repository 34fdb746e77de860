import type { LocalDate } from '../../../contract/common.ts'
import type { DayRow } from '../../../contract/tracking.ts'
import { Link } from '../../router/Link.tsx'
import { weeksOf } from './months.ts'

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'] as const

interface Props {
  readonly month: string
  readonly today: LocalDate
  readonly days: readonly DayRow[]
  readonly filtered: boolean
}

function DayCell({ row }: { readonly row: DayRow }) {
  return (
    <Link className="day-cell" to={`/history/${row.day}`}>
      <span className="day-number">{Number(row.day.slice(8))}</span>
      <span className="day-done">
        {row.done}/{row.total}
      </span>
      <span className="day-marks">
        {row.late > 0 && <span className="day-late">▲ 逾期 {row.late}</span>}
        {row.unanswered > 0 && <span className="day-late">▲ 待答复 {row.unanswered}</span>}
        {row.escalated > 0 && row.unanswered === 0 && <span>升级 {row.escalated}</span>}
        {row.handedOver && <span className="day-ok">✓ 已交接</span>}
        {row.seal !== null && <span className="day-seal">封 {row.seal.mark}</span>}
      </span>
    </Link>
  )
}

/** A month as a table of weeks; each day with its counts leads to the day. */
export function Calendar({ month, today, days, filtered }: Props) {
  const rows = new Map(days.map((row) => [row.day, row]))
  return (
    <div className="calendar-scroll">
      <table className="calendar">
        <caption className="visually-hidden">各值班日</caption>
        <thead>
          <tr>
            {WEEKDAYS.map((weekday) => (
              <th key={weekday} scope="col">
                {weekday}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month).map((week) => (
            <tr key={week.find((day) => day !== null) ?? ''}>
              {week.map((day, index) => {
                const row = day === null ? undefined : rows.get(day)
                return (
                  <td key={day ?? `空${index}`} data-today={day === today ? '' : undefined}>
                    {row !== undefined && <DayCell row={row} />}
                    {day !== null && row === undefined && <span className="day-number muted">{Number(day.slice(8))}</span>}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {filtered && days.length === 0 && <p className="muted">这个月没有符合条件的值班日。</p>}
    </div>
  )
}

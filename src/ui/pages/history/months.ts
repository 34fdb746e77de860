import { parseDate } from '@internationalized/date'
import type { LocalDate } from '../../../contract/common.ts'

/** The first and the last day of a month (`2026-11`). */
export function monthDays(month: string): readonly [LocalDate, LocalDate] {
  const first = parseDate(`${month}-01`)
  return [first.toString(), first.add({ months: 1 }).subtract({ days: 1 }).toString()]
}

/** The month so many months later. */
export function shiftMonth(month: string, by: number): string {
  return parseDate(`${month}-01`).add({ months: by }).toString().slice(0, 7)
}

/** The weeks of a month from Monday to Sunday; null stands for a day of another month. */
export function weeksOf(month: string): (LocalDate | null)[][] {
  const [first, last] = monthDays(month)
  const lead = (new Date(`${first}T00:00:00Z`).getUTCDay() + 6) % 7
  const count = Number(last.slice(8))
  const cells = [
    ...Array.from({ length: lead }, () => null),
    ...Array.from({ length: count }, (_, index) => `${month}-${String(index + 1).padStart(2, '0')}`),
  ]
  const weeks: (LocalDate | null)[][] = []
  for (let at = 0; at < cells.length; at += 7) {
    const week = cells.slice(at, at + 7)
    weeks.push([...week, ...Array.from({ length: 7 - week.length }, () => null)])
  }
  return weeks
}

import { getDayOfWeek, parseDate } from '@internationalized/date'
import type { Instant } from '../../contract/common.ts'
import type { RoutineEntry } from '../../contract/entries.ts'
import { postId } from '../../contract/tracker.ts'
import type { DutyConfig, DutyDay, Occurrence, PostId, RoutineItem, RunTimes } from '../../contract/tracker.ts'
import { instantWithin } from './dutyDay.ts'
import { after, MINUTE } from './time.ts'

/** When an item recurs. `weekday`: 0 is Monday; `month`: 0–2 within its quarter. */
export type At =
  | { readonly repeat: 'day'; readonly minute: number }
  | { readonly repeat: 'week'; readonly minute: number; readonly weekday: number }
  | { readonly repeat: 'month'; readonly minute: number; readonly date: number }
  | { readonly repeat: 'quarter'; readonly minute: number; readonly date: number; readonly month: number }

const TIME = /(?:^| )([01]\d|2[0-3]):([0-5]\d)$/

/** Reads `13:30`, `周一 10:00`, `5日 10:00`, `季首月10日 10:00`; null when it is not the form of its `repeat`. */
export function parseAt(repeat: RoutineItem['repeat'], at: string): At | null {
  const time = TIME.exec(at)
  if (time === null) return null
  const minute = Number(time[1]) * 60 + Number(time[2])
  const rest = at.slice(0, time.index)
  if (repeat === 'day') return rest === '' ? { repeat, minute } : null
  if (repeat === 'week') {
    const weekday = /^周([一二三四五六日])$/.exec(rest)?.[1]
    return weekday === undefined ? null : { repeat, minute, weekday: '一二三四五六日'.indexOf(weekday) }
  }
  const dated = /^(季([首次末])月)?([12]?\d|3[01])日$/.exec(rest)
  const date = Number(dated?.[3])
  if (dated === null || date === 0) return null
  const month = dated[2]
  if (repeat === 'month') return month === undefined ? { repeat, minute, date } : null
  return month === undefined ? null : { repeat, minute, date, month: '首次末'.indexOf(month) }
}

/** Whether it falls on a duty day, counted by the day the shift began. A month without the date has it on its last day. */
export function fallsOn(at: At, day: DutyDay): boolean {
  if (at.repeat === 'day') return true
  const date = parseDate(day)
  if (at.repeat === 'week') return getDayOfWeek(date, 'en-US', 'mon') === at.weekday
  if (at.repeat === 'quarter' && (date.month - 1) % 3 !== at.month) return false
  return date.day === Math.min(at.date, date.calendar.getDaysInMonth(date))
}

const levelTo = (index: number) => (index === 0 ? ('值班长' as const) : ('带班所领导' as const))

/** The ladder over a due instant: level n is called when the run is `minutes[n-1]` overdue. */
export function ladder(dueAt: Instant, minutes: readonly number[]): RunTimes['escalations'] {
  return minutes.map((late, index) => ({ level: index + 1, to: levelTo(index), at: after(dueAt, late * MINUTE) }))
}

/** The run of a slot: the same on every desk and after every restart. */
export function slotRun(day: DutyDay, item: string, post: PostId): string {
  return `${day}.${item}.${post}`
}

/** A routine entry as an item of the day; posts we do not know are left out. */
export function routineItem(entry: RoutineEntry): RoutineItem {
  return {
    id: entry.id.replace(/^.*\//, ''),
    entry: entry.id,
    version: entry.version,
    own: false,
    repeat: entry.repeat,
    at: entry.at,
    slot: entry.slot,
    title: entry.title,
    posts: entry.posts.flatMap(({ id, title }) => {
      const post = postId.safeParse(id.replace(/^.*\//, ''))
      return post.success ? [{ id: post.data, title }] : []
    }),
    due: entry.due,
    escalate: entry.escalate,
    mode: entry.mode,
    steps: entry.steps,
  }
}

/**
 * What of the routine occurs on a duty day, one occurrence for each post of an item, by opening time.
 * An item whose `at` cannot be read does not occur; the linter names it.
 */
export function occurrencesOn(day: DutyDay, items: readonly RoutineItem[], config: DutyConfig): Occurrence[] {
  // A dozen times of day serve a hundred items; a zone conversion costs more than all the rest.
  const openings = new Map<number, Instant>()
  return items
    .flatMap((item): Occurrence[] => {
      const at = parseAt(item.repeat, item.at)
      if (at === null || !fallsOn(at, day)) return []
      const opensAt = openings.get(at.minute) ?? instantWithin(day, at.minute, config)
      openings.set(at.minute, opensAt)
      const dueAt = after(opensAt, item.due * MINUTE)
      const times: RunTimes = { opensAt, dueAt, escalations: ladder(dueAt, item.escalate) }
      return item.posts.map((post) => ({ run: slotRun(day, item.id, post.id), day, post, item, times }))
    })
    .sort((a, b) => Date.parse(a.times.opensAt) - Date.parse(b.times.opensAt))
}

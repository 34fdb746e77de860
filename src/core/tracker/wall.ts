import { POSTS } from '../../contract/tracker.ts'
import type { DayBoard, DutyConfig, OverdueItem, WallView } from '../../contract/tracker.ts'
import { minuteOfDay } from './dutyDay.ts'

const capped = (value: number) => Math.min(Math.max(0, Math.trunc(value)), 9999)
const minutes = (value: number | undefined) => (value === undefined ? {} : { minutes: capped(value) })

function nextLine(item: OverdueItem, at: string, { zone }: DutyConfig): NonNullable<WallView['next']> {
  return {
    post: item.post.id,
    slot: minuteOfDay(item.opensAt, zone),
    state: item.status.state,
    at: minuteOfDay(at, zone),
    ...minutes(item.status.minutes),
  }
}

/**
 * What of the board may stand on the wall (LEGAL.md §4): posts by their fixed ids, times, counts and states.
 * Every field is made anew from a closed list or a number; nothing is copied over, so that a field added to the board
 * does not appear here by itself. Titles, slot names, people, notes and reasons have no place to go.
 */
export function wallOf(board: DayBoard, config: DutyConfig): WallView {
  return {
    day: board.day,
    now: minuteOfDay(board.now, config.zone),
    slots: board.slots.map(({ opensAt }) => minuteOfDay(opensAt, config.zone)),
    rows: board.rows.flatMap(({ post, cells }) => {
      const known = POSTS.find((id) => id === post.id)
      if (known === undefined) return []
      const shown = cells.flatMap((cell, slot) => {
        if (cell.state === null) return []
        const worst = cell.items.find(({ status }) => status.state === cell.state)
        return [
          {
            slot,
            state: cell.state,
            done: capped(cell.items.reduce((sum, { done }) => sum + done, 0)),
            total: capped(cell.items.reduce((sum, { total }) => sum + total, 0)),
            ...minutes(worst?.status.minutes),
          },
        ]
      })
      return [{ post: known, cells: shown }]
    }),
    next: board.next === null ? null : nextLine(board.next.item, board.next.at, config),
    counts: {
      done: capped(board.counts.done),
      total: capped(board.counts.total),
      overdue: capped(board.counts.overdue),
      carried: capped(board.carried.length),
    },
  }
}

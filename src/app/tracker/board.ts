import { POSTS } from '../../contract/tracker.ts'
import type { DayBoard, DutyDay, Holder, PostId, TimelyFigures, WallView } from '../../contract/tracker.ts'
import { DAYS_AT_MOST } from '../../contract/tracking.ts'
import type { DayRow } from '../../contract/tracking.ts'
import { instantOf } from '../../core/clock.ts'
import { dayBoardOf } from '../../core/tracker/board.ts'
import type { BoardRun } from '../../core/tracker/board.ts'
import { SOON_MINUTES, statusOf } from '../../core/tracker/due.ts'
import { addDays } from '../../core/tracker/dutyDay.ts'
import { timelyOf } from '../../core/tracker/timely.ts'
import { wallOf } from '../../core/tracker/wall.ts'
import { Refused } from '../errors.ts'
import type { Session } from '../session.ts'
import { carriedInto } from './carried.ts'
import type { TrackerDeps } from './deps.ts'
import { readHandover } from './handoverRead.ts'
import type { AtStation, WithStation } from './station.ts'

/** Who holds each post in a shift, for somebody who has signed in. */
async function holdersOf({ store }: AtStation, day: DutyDay): Promise<Partial<Record<PostId, Holder[]>>> {
  const holders: Partial<Record<PostId, Holder[]>> = {}
  for (const { seat, persons } of await store.rosters.get(day)) {
    const post = POSTS.find((id) => id === seat)
    if (post === undefined) continue
    const people = await Promise.all(persons.map((id) => store.people.get(id)))
    holders[post] = people.flatMap((person) => (person === null ? [] : [{ badge: person.badge, name: person.name }]))
  }
  return holders
}

/** Between two days the host answers its desks: a look back over months does not hold up a tick. */
const breathe = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve))

/** The duty days from one to another, both included. */
function daysFrom(from: DutyDay, to: DutyDay): DutyDay[] {
  const days: DutyDay[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day)
  return days
}

type DayFilter = { readonly post?: PostId; readonly only?: 'late' | 'open' | 'escalated' | 'unsealed' }

/** The board, the wall, the calendar and the month. */
export function createBoards(deps: TrackerDeps, withStation: WithStation) {
  const now = () => instantOf(deps.clock)

  async function boardOf(at: AtStation, day: DutyDay, names: boolean): Promise<DayBoard> {
    const { runs } = at
    return dayBoardOf({
      day,
      config: runs.duty(day),
      now: now(),
      runs: await runs.day(day),
      carried: await carriedInto(day, at, now()),
      posts: runs.posts(day),
      holders: names ? await holdersOf(at, day) : {},
    })
  }

  async function dayRow(at: AtStation, day: DutyDay, post: PostId | undefined): Promise<DayRow> {
    const { zone } = at.runs.duty(day)
    const runs = (await at.runs.day(day)).filter(({ occurrence }) => post === undefined || occurrence.post.id === post)
    const statuses = runs.map(({ occurrence, state }) =>
      statusOf(state.opened?.times ?? occurrence.times, state, now(), { zone, soonMinutes: SOON_MINUTES }),
    )
    const escalations = runs.flatMap(({ state }) => state.escalations)
    return {
      day,
      done: statuses.filter(({ state }) => state === 'done').length,
      total: runs.length,
      late: statuses.filter(({ state, minutes }) => state === 'overdue' || (state === 'done' && minutes !== undefined)).length,
      escalated: escalations.length,
      unanswered: escalations.filter(({ answer }) => answer === undefined).length,
      handedOver: (await readHandover(at.store, day, 'all')).received !== null,
      seal: at.record.seals.get(day) ?? null,
    }
  }

  const wanted = (row: DayRow, only: DayFilter['only']): boolean =>
    only === undefined ||
    (only === 'late' && row.late > 0) ||
    (only === 'open' && row.done < row.total) ||
    (only === 'escalated' && row.escalated > 0) ||
    (only === 'unsealed' && row.seal === null)

  /** Days the station has had: from its setting up to today. */
  const lived = (station: string, from: DutyDay, to: DutyDay): Promise<DutyDay[]> =>
    withStation(station, ({ runs, record }) => {
      const first = record.settings[0]?.at.slice(0, 10) ?? runs.today()
      const start = addDays(first, -1)
      return Promise.resolve(daysFrom(from < start ? start : from, to > runs.today() ? runs.today() : to))
    })

  return {
    day: (session: Session, day: DutyDay | undefined): Promise<DayBoard> =>
      withStation(session.station, (at) => boardOf(at, day ?? at.runs.today(), session.person !== null)),

    wall: (session: Session): Promise<WallView> =>
      withStation(session.station, async (at) => {
        const day = at.runs.today()
        return wallOf(await boardOf(at, day, false), at.runs.duty(day))
      }),

    async days(session: Session, from: DutyDay, to: DutyDay, { post, only }: DayFilter): Promise<DayRow[]> {
      if (to < from || addDays(from, DAYS_AT_MOST - 1) < to) throw new Refused(`一次最多查看 ${DAYS_AT_MOST} 天，请缩短日期范围。`)
      const rows: DayRow[] = []
      for (const day of await lived(session.station, from, to)) {
        rows.push(await withStation(session.station, (at) => dayRow(at, day, post)))
        await breathe()
      }
      return rows.filter((row) => wanted(row, only)).reverse()
    },

    async timely(session: Session, month: string): Promise<TimelyFigures[]> {
      const runs: BoardRun[] = []
      for (const day of await lived(session.station, `${month}-01`, addDays(`${month}-28`, 3))) {
        if (!day.startsWith(month)) continue
        runs.push(...(await withStation(session.station, (at) => at.runs.day(day))))
        await breathe()
      }
      return timelyOf(runs, now())
    },
  }
}

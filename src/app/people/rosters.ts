import type { LocalDate } from '../../contract/common.ts'
import { LEADER_SEAT } from '../../contract/people.ts'
import type { Roster } from '../../contract/people.ts'
import { LEADER_TITLE } from '../../core/people/seats.ts'
import type { PersonRow, RosterRow } from '../../store/ports.ts'
import { NotFound, Refused, Stale } from '../errors.ts'
import type { Services } from '../services.ts'
import type { Session } from '../session.ts'
import { actOf, stampOf } from './acts.ts'
import { seatsOf } from './posts.ts'

/** Who sits where in which shift. Errors are Refused, NotFound and Stale, each with a sentence. */
export function createRosters(services: Services) {
  const { clock, store, changes, library } = services

  function shown(seat: { id: string; title: string }, row: RosterRow | undefined, people: readonly PersonRow[]): Roster['seats'][number] {
    const persons = (row?.persons ?? []).flatMap((id) => {
      const person = people.find((each) => each.id === id)
      return person === undefined ? [] : [{ id, badge: person.badge, name: person.name }]
    })
    return { seat: seat.id, title: seat.title, persons, version: row?.version ?? 0 }
  }

  return {
    async get(session: Session, day: LocalDate): Promise<Roster> {
      const rows = await services.stationStore(session.station)
      const [people, kept, { value }] = [await rows.people.list(), await rows.rosters.get(day), await rows.about.get()]
      const seats = seatsOf(library, value.posts)
      return { day, seats: seats.map((seat) => shown(seat, kept.find((row) => row.seat === seat.id), people)) }
    },

    async set(session: Session, input: { day: LocalDate; seat: string; persons: readonly string[]; version: number }) {
      if (!store.writable) throw new Refused('数据文件夹只能读取，没有保存。请检查文件夹权限或者磁盘空间。')
      const { day, version } = input
      const rows = await services.stationStore(session.station)
      const seat = seatsOf(library, (await rows.about.get()).value.posts).find(({ id }) => id === input.seat)
      if (seat === undefined) throw new NotFound(`本所没有「${input.seat}」这个岗位。请先在本所设置里启用。`)
      const people = await rows.people.list()
      const persons = [...new Set(input.persons)]
      for (const id of persons) {
        const person = people.find((each) => each.id === id)
        if (person === undefined) throw new NotFound('名单里没有这名人员，排班没有保存。请刷新后重试。')
        if (!person.active) throw new Refused(`警号 ${person.badge} 已不在岗，排班没有保存。`)
        if (seat.id === LEADER_SEAT && !person.roles.includes('commander')) {
          throw new Refused(`${LEADER_TITLE}由所领导担任，警号 ${person.badge} 不是，排班没有保存。`)
        }
      }
      const act = actOf(stampOf(session, clock), 'roster.set', { day, seat: seat.id, persons })
      const done = await rows.rosters.set(day, { seat: seat.id, persons, version }, act)
      if (!done.ok) throw new Stale('这个岗位的排班已在别处改过，这里没有保存。', shown(seat, done.current, people))
      changes.publish(session.station, ['roster'])
      return shown(seat, done.value, people)
    },
  }
}

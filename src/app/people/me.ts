import type { Me } from '../../contract/session.ts'
import { locksAt } from '../../core/people/idle.ts'
import type { Services } from '../services.ts'
import type { Session } from '../session.ts'

/** Who sits at a desk now, and what they have to read. */
export async function meAt(services: Services, session: Session): Promise<Me> {
  const { seats } = services
  const rows = await services.stationStore(session.station)
  const seat = await seats.seat(session)
  const { idleMinutes } = (await rows.about.get()).value
  const firstRun = seat === null && (await seats.isFirstRun(session))
  if (seat === null) {
    const last = session.desk.kind === 'guest' ? null : await rows.sessions.newest(session.desk.id)
    const away = last !== null && (last.end === 'locked' || last.end === 'idle') ? last.person : null
    return {
      state: away === null ? 'nobody' : 'locked',
      person: null,
      awayPerson: away,
      idleMinutes,
      locksAt: null,
      notices: [],
      firstRun,
    }
  }
  const { id, badge, name, roles, posts } = seat.person
  return {
    state: 'signed-in',
    person: { id, badge, name, roles: [...roles], posts: [...posts], since: seat.row.since },
    awayPerson: null,
    idleMinutes,
    locksAt: locksAt(seat.row.lastActive, idleMinutes),
    notices: await rows.notices.unread(id),
    firstRun,
  }
}

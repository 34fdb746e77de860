import type { Me, SessionRow } from '../../contract/session.ts'
import { NotFound, Refused } from '../errors.ts'
import type { Services } from '../services.ts'
import { rolesOf } from '../session.ts'
import type { Session } from '../session.ts'
import { actOf, stampOf } from './acts.ts'
import { meAt } from './me.ts'

/** Looking at sessions and ending them. */
export function createSessions(services: Services) {
  const { clock, store, seats, changes } = services
  const has = (session: Session, ...roles: string[]): boolean => rolesOf(session).some((role) => roles.includes(role))
  return {
    async list(session: Session): Promise<SessionRow[]> {
      const rows = await services.stationStore(session.station)
      const people = new Map((await rows.people.list()).map((person) => [person.id, person]))
      const everybody = has(session, 'administrator', 'commander')
      return (await rows.sessions.live()).flatMap(({ id, person, desk, since, lastActive }) => {
        const found = people.get(person)
        if (found === undefined || (!everybody && person !== session.person?.id)) return []
        const { badge, name } = found
        return [{ id, person: { id: person, badge, name }, desk, thisDesk: desk === session.desk.id, since, lastActive }]
      })
    },

    async revoke(session: Session, id: string): Promise<void> {
      const rows = await services.stationStore(session.station)
      const row = await rows.sessions.get(id)
      const own = row !== null && row.person === session.person?.id
      // Somebody else's session is as good as none to whoever may not see it.
      if (row === null || (!own && !has(session, 'administrator', 'commander'))) {
        throw new NotFound('没有这次登录，或者已经结束。请刷新后再看。')
      }
      if (!own && !has(session, 'administrator')) throw new Refused('别人的登录由管理员来结束。')
      if (!store.writable) throw new Refused('数据文件夹只能读取，没有保存。请检查文件夹权限或者磁盘空间。')
      const body = { session: id, person: row.person, reason: 'revoked' }
      const ended = await rows.sessions.end(id, 'revoked', actOf(stampOf(session, clock), 'session.ended', body))
      if (!ended) throw new NotFound('没有这次登录，或者已经结束。请刷新后再看。')
      seats.forget(session.station)
      changes.publish(session.station, ['session'])
    },

    async readNotices(session: Session, ids: readonly string[]): Promise<Me> {
      const rows = await services.stationStore(session.station)
      if (session.person !== null) await rows.notices.read(session.person.id, ids, stampOf(session, clock))
      changes.publish(session.station, ['session'])
      return meAt(services, session)
    },
  }
}

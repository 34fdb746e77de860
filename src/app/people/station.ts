import type { Station, StationChanges, StationSettings } from '../../contract/station.ts'
import { isZone } from '../../core/people/zone.ts'
import { Refused, Stale } from '../errors.ts'
import type { Services } from '../services.ts'
import type { Session } from '../session.ts'
import { actOf, stampOf } from './acts.ts'
import { postsOf } from './posts.ts'

/** What a station sets for itself. Errors are Refused and Stale, each with a sentence. */
export function createStation(services: Services) {
  const { clock, store, seats, changes, library } = services

  function shown(id: string, kept: { value: StationSettings; version: number; setUp: boolean }): Station {
    const { value, version, setUp } = kept
    const posts = value.posts.length === 0 ? postsOf(library).map((post) => post.id) : value.posts
    return { id, ...value, posts, setUp, version }
  }

  function check(value: StationSettings): void {
    if (!isZone(value.zone)) throw new Refused(`不认识的时区「${value.zone}」，没有保存。国内都是 Asia/Shanghai。`)
    const known = new Set(postsOf(library).map((post) => post.id))
    const stranger = value.posts.find((post) => !known.has(post))
    if (stranger !== undefined) throw new Refused(`没有「${stranger}」这个岗位，没有保存。请从列出的岗位里选。`)
    if (value.profile !== null && !library.edition.stations.some((profile) => profile.id === value.profile)) {
      throw new Refused(`没有「${value.profile}」这个样例单位，没有保存。请从列出的里面选。`)
    }
  }

  async function write(session: Session, changed: StationChanges, version: number | null, setUp: boolean): Promise<Station> {
    if (!store.writable) throw new Refused('数据文件夹只能读取，没有保存。请检查文件夹权限或者磁盘空间。')
    const rows = await services.stationStore(session.station)
    const current = await rows.about.get()
    // What was dropped belongs to a profile; another one begins with everything.
    const reset = changed.profile !== undefined && changed.profile !== current.value.profile ? { dropped: [] } : {}
    const value = { ...current.value, ...reset, ...changed }
    check(value)
    const fields = Object.keys(changed)
    const act = actOf(stampOf(session, clock), setUp && !current.setUp ? 'station.set-up' : 'station.changed', { ...changed, fields })
    const done = await rows.about.set(value, version ?? current.version, setUp || current.setUp, act)
    if (!done.ok) throw new Stale('本所的设置已在别处改过，这里没有保存。请对照现在的内容再改。', shown(session.station, done.current))
    seats.forget(session.station)
    changes.publish(session.station, ['station', 'session'])
    return shown(session.station, done.value)
  }

  return {
    async get(session: Session): Promise<Station> {
      return shown(session.station, await (await services.stationStore(session.station)).about.get())
    },
    setUp: (session: Session, changed: StationChanges) => write(session, changed, null, true),
    update: (session: Session, changed: StationChanges, version: number) => write(session, changed, version, false),
  }
}

import { DEFAULT_SETTINGS } from '../../contract/desk.ts'
import type { ListedEntry } from '../../contract/desk.ts'
import { instantOf } from '../../core/clock.ts'
import type { MarkedEntry, Stamp } from '../../store/ports.ts'
import { Refused, Stale } from '../errors.ts'
import type { Services } from '../services.ts'
import { actorOf } from '../session.ts'
import type { Session } from '../session.ts'
import { api } from './base.ts'

const RECENT_SHOWN = 12

/** What a desk keeps for itself: settings, bookmarks, notes, recently read. */
export function deskRouter(services: Services) {
  const { library, clock, changes, store } = services
  const stamp = (session: Session): Stamp => {
    if (!store.writable) throw new Refused('数据文件夹只能读取，没有保存。请检查文件夹权限或者磁盘空间。')
    return { actor: actorOf(session), desk: session.desk.id, at: instantOf(clock) }
  }
  const rows = (session: Session) => services.stationStore(session.station)
  const isGuest = (session: Session): boolean => session.desk.kind === 'guest'
  const listed = (marks: readonly MarkedEntry[]): ListedEntry[] =>
    marks.flatMap(({ entry, at }) => {
      const title = library.title(entry)
      return title === undefined ? [] : [{ id: entry, title, summary: library.summary(entry), at }]
    })

  return {
    settings: {
      get: api.desk.settings.get.handler(async ({ context: { session } }) => {
        const kept = isGuest(session) ? null : await (await rows(session)).settings.get(actorOf(session))
        return { settings: kept?.value ?? DEFAULT_SETTINGS, version: kept?.version ?? 0 }
      }),
      set: api.desk.settings.set.handler(async ({ input, context: { session } }) => {
        const by = stamp(session)
        const done = await (await rows(session)).settings.set(by.actor, input.settings, input.version, by)
        if (!done.ok) throw new Stale('设置已在另一个窗口改过，这里已换成新的值。', done.current)
        changes.publish(session.station, ['settings'])
        return { settings: done.value?.value ?? input.settings, version: done.value?.version ?? 0 }
      }),
    },
    bookmarks: {
      list: api.desk.bookmarks.list.handler(async ({ context: { session } }) =>
        isGuest(session) ? [] : listed(await (await rows(session)).bookmarks.list(actorOf(session))),
      ),
      set: api.desk.bookmarks.set.handler(async ({ input, context: { session } }) => {
        library.place(input.entry)
        const by = stamp(session)
        await (await rows(session)).bookmarks.set(by.actor, input.entry, input.on, by)
        changes.publish(session.station, ['bookmarks'])
        return input
      }),
    },
    notes: {
      list: api.desk.notes.list.handler(async ({ context: { session } }) =>
        isGuest(session) ? [] : (await rows(session)).notes.list(actorOf(session)),
      ),
      get: api.desk.notes.get.handler(async ({ input, context: { session } }) =>
        isGuest(session) ? null : (await rows(session)).notes.get(actorOf(session), input.entry),
      ),
      save: api.desk.notes.save.handler(async ({ input, context: { session } }) => {
        library.place(input.entry)
        const by = stamp(session)
        const { version, ...text } = input
        const done = await (await rows(session)).notes.save(by.actor, text, version, by)
        if (!done.ok) throw new Stale('这条笔记已在另一个窗口改过。你的文字还在，请对照后再保存。', done.current)
        changes.publish(session.station, ['notes'])
        return done.value
      }),
    },
    recent: {
      list: api.desk.recent.list.handler(async ({ context: { session } }) =>
        isGuest(session) ? [] : listed(await (await rows(session)).recent.list(actorOf(session), RECENT_SHOWN)),
      ),
      add: api.desk.recent.add.handler(async ({ input, context: { session } }) => {
        library.place(input.entry)
        if (isGuest(session) || !store.writable) return {}
        const by = stamp(session)
        await (await rows(session)).recent.add(by.actor, input.entry, by)
        changes.publish(session.station, ['recent'])
        return {}
      }),
    },
  }
}

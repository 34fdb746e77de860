import { instantOf } from '../../core/clock.ts'
import { Refused } from '../errors.ts'
import type { Services } from '../services.ts'
import { actorOf } from '../session.ts'
import { api } from './base.ts'

/** hello, the data folder and backups. */
export function systemRouter(services: Services) {
  const { store, clock } = services
  return {
    hello: api.system.hello.handler(async ({ context: { session } }) => {
      const about = await (await services.stationStore(session.station)).about.get()
      return {
        contractHash: services.contractHash,
        app: services.appVersion,
        edition: services.library.edition.hash,
        hostTime: instantOf(clock),
        host: session.host,
        dataFolder: store.folderId,
        station: { id: session.station, name: about.value.name, setUp: about.setUp },
        desk: session.desk,
        notices: [...store.notices, ...(await services.tracker.notices(session.station))],
        seq: services.changes.seq(),
      }
    }),
    storage: api.system.storage.handler(async () => ({
      folder: store.folder,
      bytes: await store.size(),
      schema: store.schemaVersion,
      backups: await store.backups.list(),
    })),
    backup: api.system.backup.handler(async ({ context: { session } }) => {
      actorOf(session)
      if (!store.writable) throw new Refused('数据文件夹只能读取，无法备份。请检查文件夹权限。')
      const made = await store.backups.make('manual', instantOf(clock))
      services.changes.publish(session.station, ['backups'])
      return made
    }),
  }
}

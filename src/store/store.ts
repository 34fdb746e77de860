import { join } from 'node:path'
import { backupsPort } from './backups.ts'
import type { Connection } from './connection.ts'
import { COMPANIONS, DATABASE } from './fileNames.ts'
import { sizeOf } from './files.ts'
import type { Opened, Opening } from './opening.ts'
import type { Store } from './ports.ts'
import { editionsRepository } from './repositories/editions.ts'
import { sealsOf } from './seals.ts'
import { listStations, stationStore } from './repositories/stations.ts'

interface Parts extends Opening, Opened {
  readonly deskKey: Uint8Array
  /** Gives the folder free for other processes. */
  release(): void
}

/** Empties the -wal, so that a copied file is whole, then closes. A full disk does not hinder closing. */
async function finish(connection: Connection, writable: boolean): Promise<void> {
  // Taking the connection waits for a transaction that is under way.
  await connection.db.connection().execute(() => {
    try {
      if (writable) connection.raw.pragma('wal_checkpoint(TRUNCATE)')
    } catch {
      // The rows are safe in the -wal; the next opening takes them in.
    } finally {
      connection.close()
    }
    return Promise.resolve()
  })
}

/** The Store over an open folder. */
export function makeStore(parts: Parts): Store {
  const { connection, folder, home, notices, writable } = parts
  const { db } = connection
  const newest = parts.migrations.length
  const backups = backupsPort({ Sqlite: parts.Sqlite, folder, newest, writable })
  const files = ['', ...COMPANIONS].map((suffix) => join(folder, `${DATABASE}${suffix}`))
  let closing: Promise<void> | null = null
  return {
    folder,
    folderId: home.folderId,
    schemaVersion: newest,
    notices,
    writable,
    desk: { id: home.deskId },
    deskKey: parts.deskKey,
    editions: editionsRepository(db),
    backups,
    stations: () => listStations(db),
    station: (id) => stationStore(db, id, (known) => sealsOf(folder, known, writable)),
    size: () => Promise.resolve(files.reduce((sum, file) => sum + sizeOf(file), 0)),
    close() {
      closing ??= backups
        .settled()
        .then(() => finish(connection, writable))
        .finally(() => {
          parts.release()
        })
      return closing
    },
  }
}

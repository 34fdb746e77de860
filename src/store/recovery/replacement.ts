import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { Instant } from '../../contract/common.ts'
import { listBackups } from '../backupFiles.ts'
import { connect, openForWriting } from '../connection.ts'
import { isBroken, isBusy, isFull, isReadOnly } from '../errors.ts'
import { BACKUPS } from '../fileNames.ts'
import { copyContent, removeDatabase, syncFile } from '../files.ts'
import { ensureHome } from '../home.ts'
import type { Home } from '../home.ts'
import { verifyCopy } from '../integrity.ts'
import { migrate } from '../migrations/run.ts'
import type { Opening } from '../opening.ts'
import type { Raw } from '../preflight.ts'
import { ledgerRepository } from '../repositories/ledger.ts'
import { listStations } from '../repositories/stations.ts'
import { SYSTEM } from '../stamp.ts'
import { withBroken } from './broken.ts'
import { hintsOf } from './hints.ts'
import { PLAN, STATIONS } from './plan.ts'
import { restoredBody } from './report.ts'
import { emptySalvage, salvageTable } from './salvage.ts'
import type { Salvage } from './salvage.ts'
import { salvageLedger } from './salvageLedger.ts'

/** What a replacement was made from. */
export interface Built {
  /** Null when there was no backup that could be read. */
  readonly backup: string | null
  readonly salvage: Salvage
}

/** Copies the newest backup that opens and is sound to `target`; null when there is none. */
function copyNewestBackup({ Sqlite, folder, migrations }: Opening, target: string): string | null {
  for (const { name } of listBackups(folder)) {
    removeDatabase(target)
    try {
      copyContent(join(folder, BACKUPS, name), target)
      verifyCopy(Sqlite, target, migrations.length)
      return name
    } catch (error) {
      // A full disk says nothing about the backup; anything wrong with the backup sends us to an older one.
      if (!isBroken(error) && (isFull(error) || isBusy(error) || isReadOnly(error))) throw error
    }
  }
  removeDatabase(target)
  return null
}

function inTransaction(raw: Raw, work: () => void): void {
  raw.transaction(work).immediate()
}

/** Puts what the broken database still gives into the replacement, and makes what then is missing. */
async function fill(opening: Opening, raw: Raw, from: Raw | null, salvage: Salvage): Promise<Home> {
  const { db } = connect(raw)
  if (from === null) return ensureHome(db, opening.now)
  inTransaction(raw, () => {
    salvageTable(from, raw, STATIONS, salvage)
  })
  // Rows belong to a station and a desk: those must stand before the rest can be put back.
  const home = await ensureHome(db, opening.now, hintsOf(from))
  inTransaction(raw, () => {
    for (const plan of PLAN) salvageTable(from, raw, plan, salvage)
    salvageLedger(from, raw, salvage)
  })
  return home
}

/** Notes the restoration in every station's ledger. */
async function record(raw: Raw, home: Home, now: Instant, body: Readonly<Record<string, unknown>>): Promise<void> {
  const { db } = connect(raw)
  for (const { id } of await listStations(db)) {
    const entry = { kind: 'restored', kindVersion: 1, clientEventId: randomUUID(), body, at: now }
    await ledgerRepository({ db, station: id }).append([entry], { actor: SYSTEM, desk: home.deskId, at: now })
  }
}

/**
 * Builds the database that takes the place of the broken (or vanished) one, complete and on the
 * disk, as `target`. Nothing else is touched. Errors are SQLite's own.
 */
export async function buildReplacement(
  opening: Opening,
  target: string,
  old: { readonly broken: boolean; readonly aside: string | null },
): Promise<Built> {
  const backup = copyNewestBackup(opening, target)
  const salvage = emptySalvage()
  const raw = openForWriting(opening.Sqlite, target)
  try {
    migrate(raw, opening.migrations)
    // Its header may be lent to the broken file, so it must stand in the file and not in the -wal.
    raw.pragma('wal_checkpoint(TRUNCATE)')
    const home = await withBroken(opening, target, (from) => fill(opening, raw, from, salvage))
    await record(raw, home, opening.now, restoredBody({ ...old, backup, salvage }))
    raw.pragma('wal_checkpoint(TRUNCATE)')
    return { backup, salvage }
  } finally {
    raw.close()
    syncFile(target)
  }
}

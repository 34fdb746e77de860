import type { Note } from '../../contract/desk.ts'
import type { Actor, NotesPort } from '../ports.ts'
import { ownerColumns, stampColumns } from '../stamp.ts'
import { ownedBy } from './scope.ts'
import type { Scope } from './scope.ts'

const COLUMNS = ['entry', 'entry_version', 'text', 'version', 'at'] as const

interface NoteRow {
  entry: string
  entry_version: string
  text: string
  version: number
  at: string
}

function shown(row: NoteRow | undefined): Note | null {
  if (row === undefined || row.text === '') return null
  return { entry: row.entry, entryVersion: row.entry_version, text: row.text, version: row.version, at: row.at }
}

/**
 * Notes on entries, versioned. A removed note leaves an empty row: if its versions started again,
 * a window that still holds the old one could overwrite the new one unseen.
 */
export function notesRepository({ db, station }: Scope): NotesPort {
  const find = (from: Scope['db'], owner: Actor, entry: string) =>
    from
      .selectFrom('notes')
      .select(COLUMNS)
      .where((eb) => eb.and({ ...ownedBy(station, owner), entry }))
      .executeTakeFirst()
  return {
    async list(owner) {
      const rows = await db
        .selectFrom('notes')
        .select(COLUMNS)
        .where((eb) => eb.and(ownedBy(station, owner)))
        .where('text', '<>', '')
        .orderBy('at', 'desc')
        .orderBy('entry')
        .execute()
      return rows.flatMap((row) => shown(row) ?? [])
    },
    get: async (owner, entry) => shown(await find(db, owner, entry)),
    save: (owner, note, version, stamp) =>
      db.transaction().execute(async (trx) => {
        const row = await find(trx, owner, note.entry)
        const current = shown(row)
        if ((current?.version ?? 0) !== version) return { ok: false, current }
        if (row === undefined && note.text === '') return { ok: true, value: null }
        const written = {
          entry_version: note.entryVersion,
          text: note.text,
          version: (row?.version ?? 0) + 1,
          ...stampColumns(station, stamp),
        }
        await trx
          .insertInto('notes')
          .values({ ...ownerColumns(owner), entry: note.entry, ...written })
          .onConflict((clash) => clash.columns(['station_id', 'owner_kind', 'owner_id', 'entry']).doUpdateSet(written))
          .execute()
        return { ok: true, value: shown({ entry: note.entry, ...written }) }
      }),
  }
}

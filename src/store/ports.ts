/**
 * What the application asks of a store, one interface per aggregate. Nothing here speaks of SQLite:
 * the same test suite runs over every implementation.
 */
import type { EntryId, Instant } from '../contract/common.ts'
import type { Note, Settings } from '../contract/desk.ts'
import type { BackupFile, HostNotice } from '../contract/system.ts'
import type { Actor, LedgerEntry, Stamp, Versioned, Write } from './act.ts'
import type { NoticesPort, PeoplePort, PinsPort, RostersPort, SessionsPort, StationPort } from './peoplePorts.ts'

export type { Act, Actor, LedgerEntry, NewNotice, Stamp, Versioned, Write } from './act.ts'
export type {
  Account,
  EndReason,
  NoticesPort,
  PeoplePort,
  PersonRow,
  PinRow,
  PinsPort,
  RosterRow,
  RostersPort,
  SavedPeople,
  SessionRow,
  SessionsPort,
  StationPort,
} from './peoplePorts.ts'

export interface StationRow {
  readonly id: string
  readonly name: string
  readonly setUp: boolean
}

/** Display settings of one actor (a desk until somebody signs in). Version 0 means never written. */
export interface SettingsPort {
  get(owner: Actor): Promise<Versioned<Settings> | null>
  /** Refused when `version` is not the current one. */
  set(owner: Actor, settings: Settings, version: number, stamp: Stamp): Promise<Write<Versioned<Settings> | null>>
}

export interface MarkedEntry {
  readonly entry: EntryId
  readonly at: Instant
}

export interface BookmarksPort {
  /** Newest first. */
  list(owner: Actor): Promise<MarkedEntry[]>
  /** Idempotent both ways. */
  set(owner: Actor, entry: EntryId, on: boolean, stamp: Stamp): Promise<void>
}

export interface NotesPort {
  list(owner: Actor): Promise<Note[]>
  get(owner: Actor, entry: EntryId): Promise<Note | null>
  /** `version` 0 for a new note; an empty text removes it (value null). A stale version is refused with the current note. */
  save(
    owner: Actor,
    note: { readonly entry: EntryId; readonly entryVersion: string; readonly text: string },
    version: number,
    stamp: Stamp,
  ): Promise<Write<Note | null>>
}

export interface RecentPort {
  /** Newest first, each entry once, at most `limit`. */
  list(owner: Actor, limit: number): Promise<MarkedEntry[]>
  add(owner: Actor, entry: EntryId, stamp: Stamp): Promise<void>
}

/** Queries that found nothing: kept without the person, deleted after 90 days. */
export interface MissedQueriesPort {
  add(text: string, stamp: Pick<Stamp, 'at'>): Promise<void>
  list(): Promise<{ readonly text: string; readonly times: number; readonly last: Instant }[]>
  /** Deletes rows older than `before`; gives how many. */
  prune(before: Instant): Promise<number>
}

export interface LedgerRow extends LedgerEntry {
  readonly seq: number
  /** Stands in the hash too, so that a desk cannot pass for a person. */
  readonly actorKind: Actor['kind']
  readonly actorId: string
  readonly deskId: string
  readonly recordedAt: Instant
  readonly prev: string
  readonly hash: string
}

/** The first row of a chain that does not hold, and how. */
export interface ChainFault {
  readonly seq: number
  readonly fault: 'altered' | 'removed' | 'reordered'
}

/** The station's one append-only, hash-chained record, ordered by `seq` and never by a clock. */
export interface LedgerPort {
  /** Appends in one transaction; an event already there (same client event id) is given back, not written twice. */
  append(entries: readonly LedgerEntry[], stamp: Stamp): Promise<LedgerRow[]>
  /** Rows after `seq`, in order. */
  after(seq: number, limit: number): Promise<LedgerRow[]>
  head(): Promise<{ readonly seq: number; readonly hash: string }>
  /** Null when every row is as it was written. */
  verify(): Promise<ChainFault | null>
  /** Rows whose subject (`run`, `handover` or `stay` in the body) is at least `from` and below `before`, by seq. */
  about(from: string, before: string): Promise<LedgerRow[]>
  /** Rows of these kinds, by seq; with `subjectsFrom` only those whose subject is at least that. */
  ofKinds(kinds: readonly string[], subjectsFrom?: string): Promise<LedgerRow[]>
  find(clientEventId: string): Promise<LedgerRow | null>
  /** Rows of a kind whose subject is at least `subjectsFrom` and has no row of the kind `end`. */
  without(kind: string, end: string, subjectsFrom: string): Promise<LedgerRow[]>
}

/** A seal as it is kept outside the database. `seq` and `head`: the last row it covers. */
export interface KeptSeal {
  readonly day: string
  readonly seq: number
  readonly head: string
  /** Base64. */
  readonly signature: string
  /** The public key, base64. */
  readonly key: string
}

/** The station's signing key and the seals, beside the database and not in it. */
export interface SealsPort {
  /** The public key; null before the first seal, and where it was lost. */
  key(): string | null
  /** Makes the key at the first call. StoreFailure when it cannot be written, or was lost after a seal. */
  sign(text: string): { readonly signature: string; readonly key: string }
  fits(text: string, signature: string, key: string): boolean
  kept(): KeptSeal[]
  /** Idempotent. */
  keep(seal: KeptSeal): void
}

/** Everything of one station. There is no other way to its rows. */
export interface StationStore {
  readonly id: string
  readonly settings: SettingsPort
  readonly bookmarks: BookmarksPort
  readonly notes: NotesPort
  readonly recent: RecentPort
  readonly missed: MissedQueriesPort
  readonly ledger: LedgerPort
  readonly seals: SealsPort
  readonly about: StationPort
  readonly people: PeoplePort
  readonly pins: PinsPort
  readonly sessions: SessionsPort
  readonly rosters: RostersPort
  readonly notices: NoticesPort
}

/** Every entry version ever met and each edition's list, so that any past day's library can be opened. */
export interface EditionsPort {
  /** Stores what is new of an edition; gives whether the edition was new. */
  remember(
    edition: { readonly hash: string; readonly entries: readonly { readonly id: string; readonly version: string; readonly body: string }[] },
    at: Instant,
  ): Promise<boolean>
  /** The hash of the edition that was current at `at`, newest first by when it was met. */
  at(at: Instant): Promise<string | null>
  list(hash: string): Promise<{ readonly id: string; readonly version: string }[]>
  body(id: string, version: string): Promise<string | null>
}

export interface BackupsPort {
  list(): Promise<BackupFile[]>
  /** Online copy, verified by opening it. */
  make(reason: 'daily' | 'migration' | 'manual', at: Instant): Promise<BackupFile>
}

/** One open data folder. */
export interface Store {
  readonly folder: string
  /** A random id of this data folder, 16 hex digits. */
  readonly folderId: string
  readonly schemaVersion: number
  /** What went differently at opening, each as a sentence for the desks. */
  readonly notices: readonly HostNotice[]
  /** False when the folder or file may only be read. */
  readonly writable: boolean
  /** This machine's own desk. */
  readonly desk: { readonly id: string }
  /** 32 secret bytes of this folder, kept beside the database with owner-only rights; desk cookies are made from it. */
  readonly deskKey: Uint8Array
  readonly editions: EditionsPort
  readonly backups: BackupsPort
  stations(): Promise<StationRow[]>
  /** The ports of one station; an unknown id is a StationNotFound error. */
  station(id: string): Promise<StationStore>
  /** Bytes on disk, with the -wal. */
  size(): Promise<number>
  close(): Promise<void>
}

/** A refusal at opening; `message` says what is wrong, where, and what to do. */
export class StoreRefusal extends Error {
  readonly reason:
    | 'in-use'
    | 'newer'
    | 'network-folder'
    | 'unreadable'
    | 'not-a-folder'
    | 'full'
    | 'busy'
    /** The program runs on a Node too old for the database library, or the library does not load. */
    | 'runtime'
    /** An upgrade of the database failed; the file is as it was. */
    | 'upgrade'
  constructor(reason: StoreRefusal['reason'], message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'StoreRefusal'
    this.reason = reason
  }
}

/**
 * A read or write that failed while the store was open; nothing of it was kept. `message` says what
 * happened and what to do, so that the application can show it as it stands.
 */
export class StoreFailure extends Error {
  readonly reason: 'full' | 'busy' | 'read-only' | 'broken' | 'disk' | 'backup'
  constructor(reason: StoreFailure['reason'], message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'StoreFailure'
    this.reason = reason
  }
}

/** A station id that this store does not hold. */
export class StationNotFound extends Error {
  constructor(id: string) {
    super(`没有这个单位的数据：${id}`)
    this.name = 'StationNotFound'
  }
}

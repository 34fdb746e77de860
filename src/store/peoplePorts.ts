/** What the application asks of a store about a station's people. Re-exported by ports.ts. */
import type { Instant, LocalDate } from '../contract/common.ts'
import type { PersonFields } from '../contract/people.ts'
import type { PersonNotice } from '../contract/session.ts'
import type { StationSettings } from '../contract/station.ts'
import type { Tries } from '../core/people/lockOut.ts'
import type { Act, Stamp, Versioned, Write } from './act.ts'

/** The station's own settings; version 1 is the fresh station with the defaults. */
export interface StationPort {
  get(): Promise<Versioned<StationSettings> & { readonly setUp: boolean }>
  /** Marks the station as set up when `setUp`. Refused when `version` is not the current one. */
  set(
    value: StationSettings,
    version: number,
    setUp: boolean,
    act: Act,
  ): Promise<Write<Versioned<StationSettings> & { readonly setUp: boolean }>>
}

export interface PersonRow extends PersonFields {
  readonly id: string
  readonly version: number
}

/** Why people were not saved: nothing of it was. */
export type SavedPeople =
  | { readonly ok: true; readonly people: PersonRow[] }
  | { readonly ok: false; readonly why: 'stale'; readonly current: PersonRow | null }
  | { readonly ok: false; readonly why: 'badge-taken'; readonly badge: string }
  /** Nobody would be left who keeps the people. */
  | { readonly ok: false; readonly why: 'no-administrator' }
  /** Asked for on a fresh station, and there is an administrator. */
  | { readonly ok: false; readonly why: 'not-fresh' }

export interface PeoplePort {
  /** Active ones first, then by badge number. */
  list(): Promise<PersonRow[]>
  get(id: string): Promise<PersonRow | null>
  byBadge(badge: string): Promise<PersonRow | null>
  /** Whether somebody active keeps the people. */
  hasAdministrator(): Promise<boolean>
  /**
   * Adds and changes people in one transaction; ends the sessions of those who may no longer sign in.
   * `fresh`: only on a station without an administrator.
   */
  save(
    changes: {
      readonly add: readonly (PersonFields & { readonly id: string })[]
      readonly change: readonly PersonRow[]
      readonly fresh?: boolean
    },
    act: Act,
  ): Promise<SavedPeople>
}

/** A PIN as it is kept: the hash carries its parameters. */
export interface PinRow {
  readonly hash: string
  /** A one-time code: may be used once, until then. */
  readonly codeUntil: Instant | null
}

export interface Account {
  readonly pin: 'none' | 'code' | 'set'
  readonly tries: Tries
}

export interface PinsPort {
  accounts(): Promise<ReadonlyMap<string, Account>>
  /**
   * Counts one more try before it is judged, so that many at once cannot outrun the lock. Not counted
   * when `mayTry` says no. Null when the person has no PIN.
   */
  reserve(
    person: string,
    mayTry: (tries: Tries) => boolean,
    stamp: Stamp,
  ): Promise<{ readonly pin: PinRow; readonly tries: Tries; readonly allowed: boolean } | null>
  /** The try was right: nothing is counted any more. */
  forgive(person: string, stamp: Stamp): Promise<void>
  /**
   * Sets a PIN or code and forgets wrong tries. `was` is the hash it replaces, null for none: false,
   * and nothing written, when there is another by now. `endSessions` ends the person's sessions.
   */
  set(
    person: string,
    pin: PinRow,
    options: { readonly was?: string | null; readonly endSessions?: boolean },
    act: Act,
  ): Promise<boolean>
  /** Only the ledger and the notices. */
  note(act: Act): Promise<void>
}

export type EndReason = 'signed-out' | 'switched' | 'locked' | 'idle' | 'revoked' | 'pin-reset' | 'inactive'

export interface SessionRow {
  readonly id: string
  readonly person: string
  readonly desk: string
  readonly since: Instant
  readonly lastActive: Instant
  readonly end: EndReason | null
}

export interface SessionsPort {
  /** Those that have not ended, the oldest first. */
  live(): Promise<SessionRow[]>
  /** The newest session of a desk, ended or not. */
  newest(desk: string): Promise<SessionRow | null>
  get(id: string): Promise<SessionRow | null>
  /** Begins one; the desk's live session ends as switched. */
  begin(session: { readonly id: string; readonly person: string; readonly desk: string }, act: Act): Promise<SessionRow>
  /** False when it had ended. */
  end(id: string, reason: EndReason, act: Act): Promise<boolean>
  touch(id: string, stamp: Stamp): Promise<void>
}

export interface RosterRow {
  readonly seat: string
  /** In the order they were named. */
  readonly persons: readonly string[]
  readonly version: number
}

export interface RostersPort {
  /** The seats of a shift that were ever filled. */
  get(day: LocalDate): Promise<RosterRow[]>
  set(day: LocalDate, row: RosterRow, act: Act): Promise<Write<RosterRow>>
}

export interface NoticesPort {
  /** Newest first. */
  unread(person: string): Promise<PersonNotice[]>
  /** Only the person's own. */
  read(person: string, ids: readonly string[], stamp: Stamp): Promise<void>
}

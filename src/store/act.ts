import type { Instant } from '../contract/common.ts'
import type { PersonNotice } from '../contract/session.ts'

/** Who acted. Before anybody signs in the actor is the desk. */
export interface Actor {
  readonly kind: 'person' | 'desk' | 'system'
  readonly id: string
}

/** Stands on every row: who, at which desk, when (UTC). */
export interface Stamp {
  readonly actor: Actor
  readonly desk: string
  readonly at: Instant
}

/** The outcome of a write that named the version it was based on: done, or refused with what is there now. */
export type Write<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly current: T }

export interface Versioned<T> {
  readonly value: T
  readonly version: number
}

export interface LedgerEntry {
  readonly kind: string
  readonly kindVersion: number
  /** Made by the client; a repeated one is the same event. */
  readonly clientEventId: string
  readonly body: Readonly<Record<string, unknown>>
  /** When it happened, as the actor says; `stamp.at` is when it was recorded. */
  readonly at: Instant
  /** Who, where it is not who the stamp says: the host's own entry that goes with somebody's act. */
  readonly actor?: Actor
}

/** Something one person is to be told. */
export interface NewNotice {
  readonly person: string
  readonly kind: PersonNotice['kind']
  readonly text: string
}

/** A write with what it leaves in the ledger and whom it tells: all of it in one transaction, or nothing. */
export interface Act {
  readonly stamp: Stamp
  readonly entries: readonly LedgerEntry[]
  readonly notices?: readonly NewNotice[]
}

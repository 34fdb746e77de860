import { randomUUID } from 'node:crypto'
import { instantOf } from '../../core/clock.ts'
import type { Clock } from '../../core/clock.ts'
import type { Act, NewNotice, PersonRow, Stamp } from '../../store/ports.ts'
import { actorOf } from '../session.ts'
import type { Session } from '../session.ts'

/** Kinds of the ledger that this part of the host writes, all in version 1. */
export type PeopleEvent =
  | 'station.set-up'
  | 'station.changed'
  | 'person.added'
  | 'person.changed'
  | 'people.imported'
  | 'person.pin-set'
  | 'person.pin-reset'
  | 'person.locked-out'
  | 'session.signed-in'
  | 'session.ended'
  | 'roster.set'

/** Who acts, where and when. */
export function stampOf(session: Session, clock: Clock): Stamp {
  return { actor: actorOf(session), desk: session.desk.id, at: instantOf(clock) }
}

/**
 * One act with one ledger entry. Bodies carry ids, badge numbers and figures, never a name: what the
 * ledger holds cannot be taken back.
 */
export function actOf(
  stamp: Stamp,
  kind: PeopleEvent,
  body: Readonly<Record<string, unknown>>,
  notices: readonly NewNotice[] = [],
): Act {
  return { stamp, notices, entries: [{ kind, kindVersion: 1, clientEventId: `host.${randomUUID()}`, body, at: stamp.at }] }
}

/** The same text for every active commander. */
export function tellCommanders(people: readonly PersonRow[], kind: NewNotice['kind'], text: string): NewNotice[] {
  return people
    .filter((person) => person.active && person.roles.includes('commander'))
    .map((person) => ({ person: person.id, kind, text }))
}

import { instantOf } from '../../core/clock.ts'
import type { Clock } from '../../core/clock.ts'
import { isIdle } from '../../core/people/idle.ts'
import type { EndReason, PersonRow, SessionRow, StationStore, Store } from '../../store/ports.ts'
import type { ChangeHub } from '../changes.ts'
import type { Session } from '../session.ts'
import { actOf } from './acts.ts'

/** A desk where somebody sits. */
export interface Seat {
  readonly row: SessionRow
  readonly person: PersonRow
  readonly idleMinutes: number
}

/** Who sits at which desk. The host alone writes it, so what was read once holds until it says otherwise. */
export interface Seats {
  /** The session of a call with its person looked up; locks the desk first when it stood idle. */
  arrive(session: Session): Promise<Session>
  seat(session: Session): Promise<Seat | null>
  touch(session: Session): Promise<void>
  /** Ends whatever session a desk has. */
  leave(session: Session, reason: Extract<EndReason, 'signed-out' | 'locked'>): Promise<void>
  /** Whether this desk may set the station up: this machine's own, and nobody keeps the people yet. */
  isFirstRun(session: Session): Promise<boolean>
  /** People, roles, PINs or sessions of a station changed: read them again. */
  forget(station: string): void
  /** Locks every desk that stood idle. */
  sweep(): Promise<void>
}

interface Parts {
  readonly clock: Clock
  readonly store: Store
  readonly changes: ChangeHub
  readonly stationStore: (id: string) => Promise<StationStore>
}

/** One per open data folder. */
export function createSeats({ clock, store, changes, stationStore }: Parts): Seats {
  const known = new Map<string, Map<string, Seat | null>>()
  const administered = new Set<string>()

  const forget = (station: string): void => {
    known.delete(station)
    administered.delete(station)
  }
  const desksOf = (station: string): Map<string, Seat | null> => {
    const desks = known.get(station) ?? new Map<string, Seat | null>()
    known.set(station, desks)
    return desks
  }

  async function read(station: string, desk: string): Promise<Seat | null> {
    const desks = desksOf(station)
    const rows = await stationStore(station)
    const row = await rows.sessions.newest(desk)
    const person = row === null || row.end !== null ? null : await rows.people.get(row.person)
    const seat =
      row === null || person === null || !person.active
        ? null
        : { row, person, idleMinutes: (await rows.about.get()).value.idleMinutes }
    // Forgotten meanwhile: then this was read too early to be kept.
    if (known.get(station) === desks) desks.set(desk, seat)
    return seat
  }

  async function end(station: string, seat: Seat, reason: EndReason): Promise<void> {
    const { row } = seat
    const actor = reason === 'idle' ? ({ kind: 'system', id: 'system' } as const) : ({ kind: 'person', id: row.person } as const)
    const stamp = { actor, desk: row.desk, at: instantOf(clock) }
    const rows = await stationStore(station)
    await rows.sessions.end(row.id, reason, actOf(stamp, 'session.ended', { session: row.id, person: row.person, reason }))
    forget(station)
    changes.publish(station, ['session'])
  }

  async function seatAt(station: string, desk: string): Promise<Seat | null> {
    // Without writing nobody can sign in or be signed out: everybody reads as a guest.
    if (!store.writable) return null
    const cached = known.get(station)?.get(desk)
    const seat = cached === undefined ? await read(station, desk) : cached
    if (seat === null || !isIdle(seat.row.lastActive, seat.idleMinutes, instantOf(clock))) return seat
    await end(station, seat, 'idle')
    return null
  }

  const seat = (session: Session): Promise<Seat | null> =>
    session.desk.kind === 'guest' ? Promise.resolve(null) : seatAt(session.station, session.desk.id)

  return {
    seat,
    async arrive(session) {
      const found = await seat(session)
      if (found === null) return { ...session, person: null }
      const { id, badge, name, roles, posts } = found.person
      return { ...session, person: { id, badge, name, roles, posts, session: found.row.id } }
    },
    async touch(session) {
      const found = await seat(session)
      if (found === null) return
      const stamp = { actor: { kind: 'person', id: found.row.person } as const, desk: found.row.desk, at: instantOf(clock) }
      await (await stationStore(session.station)).sessions.touch(found.row.id, stamp)
      known.get(session.station)?.delete(session.desk.id)
    },
    async leave(session, reason) {
      const found = await seat(session)
      if (found !== null) await end(session.station, found, reason)
    },
    async isFirstRun(session) {
      if (!store.writable || session.desk.kind !== 'desk' || session.desk.id !== store.desk.id) return false
      if (administered.has(session.station)) return false
      const kept = await (await stationStore(session.station)).people.hasAdministrator()
      if (kept) administered.add(session.station)
      return !kept
    },
    forget,
    async sweep() {
      if (!store.writable) return
      for (const { id } of await store.stations()) {
        for (const { desk } of await (await stationStore(id)).sessions.live()) await seatAt(id, desk)
      }
    },
  }
}

/** How often desks are looked at that nobody calls from. */
const LOOK_MS = 15_000

/** Sweeps now and then until stopped; a failure is left to the next round, and to the desk's next call. */
export function watchIdle(seats: Seats): { stop(): Promise<void> } {
  let running: Promise<void> = Promise.resolve()
  const timer = setInterval(() => {
    running = running.then(() => seats.sweep()).catch(() => undefined)
  }, LOOK_MS)
  timer.unref()
  return {
    async stop() {
      clearInterval(timer)
      await running
    },
  }
}

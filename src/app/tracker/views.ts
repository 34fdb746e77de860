import type { PersonRef } from '../../contract/people.ts'
import type { RunView } from '../../contract/tracking.ts'
import { instantOf } from '../../core/clock.ts'
import { SOON_MINUTES, statusOf } from '../../core/tracker/due.ts'
import type { StationStore } from '../../store/ports.ts'
import type { Session } from '../session.ts'
import type { TrackerDeps } from './deps.ts'
import type { FoundRun } from './runs.ts'
import type { AtStation } from './station.ts'

/** Every person who stands in a state as an actor. */
function actorsIn(value: unknown, found: Set<string>): void {
  if (typeof value !== 'object' || value === null) return
  if ('actor' in value) {
    const { actor } = value as { actor: { kind?: unknown; id?: unknown } }
    if (actor.kind === 'person' && typeof actor.id === 'string') found.add(actor.id)
  }
  for (const inner of Object.values(value)) actorsIn(inner, found)
}

/** Names for the ids in a state, for somebody who has signed in: a visitor at the desk learns none. */
export async function peopleIn(store: StationStore, session: Session, ...states: readonly unknown[]): Promise<PersonRef[]> {
  if (session.person === null) return []
  const ids = new Set<string>()
  for (const state of states) actorsIn(state, ids)
  const people = await Promise.all([...ids].map((id) => store.people.get(id)))
  return people.flatMap((person) => (person === null ? [] : [{ id: person.id, badge: person.badge, name: person.name }]))
}

/** A run as a desk sees it now. */
export async function viewOf(found: FoundRun, at: AtStation, session: Session, { clock }: Pick<TrackerDeps, 'clock'>): Promise<RunView> {
  const { run, title, subject, procedure, times, state, day, slot } = found
  const { zone } = at.runs.duty(day)
  return {
    run,
    title,
    subject,
    procedure,
    times,
    status: statusOf(times, state, instantOf(clock), { zone, soonMinutes: SOON_MINUTES }),
    state,
    post: slot?.occurrence.post ?? null,
    day,
    sealed: at.record.seals.has(day),
    people: await peopleIn(at.store, session, state),
  }
}

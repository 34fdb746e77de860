import type { Instant } from '../contract/common.ts'
import type { Actor, Stamp } from './ports.ts'
import type { OwnerColumns, StampColumns } from './schema.ts'

/** What the program does by itself, without anybody asking. */
export const SYSTEM: Actor = { kind: 'system', id: 'system' }

/** An instant in the one form that sorts as text: UTC with milliseconds. */
export function utc(at: Instant): Instant {
  return new Date(at).toISOString()
}

/** The columns that stand on every row. */
export function stampColumns(station: string, stamp: Stamp): StampColumns {
  return {
    station_id: station,
    actor_kind: stamp.actor.kind,
    actor_id: stamp.actor.id,
    desk_id: stamp.desk,
    at: utc(stamp.at),
  }
}

/** The same for rows the program writes by itself. */
export function systemStamp(station: string, at: Instant): StampColumns {
  return stampColumns(station, { actor: SYSTEM, desk: SYSTEM.id, at })
}

/** The columns that say whose a row is. */
export function ownerColumns(owner: Actor): OwnerColumns {
  return { owner_kind: owner.kind, owner_id: owner.id }
}

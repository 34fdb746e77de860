import { stationSettings } from '../../contract/station.ts'
import type { StationSettings } from '../../contract/station.ts'
import type { DutyConfig, DutyDay } from '../../contract/tracker.ts'
import { DEFAULT_DUTY, dutyDayOf } from '../../core/tracker/dutyDay.ts'
import type { LedgerRow } from '../../store/ports.ts'

/** What the tracker asks of a station's settings. */
export type DaySettings = Pick<StationSettings, 'zone' | 'startMinute' | 'posts' | 'profile' | 'dropped'>

export const SETTINGS_KINDS = ['station.set-up', 'station.changed'] as const

export interface SettingsChange {
  readonly kind: (typeof SETTINGS_KINDS)[number]
  readonly at: string
  readonly changed: Partial<DaySettings>
}

const DEFAULTS: DaySettings = { ...DEFAULT_DUTY, posts: [], profile: null, dropped: [] }
const changes = stationSettings.pick({ zone: true, startMinute: true, posts: true, profile: true, dropped: true }).partial().strip()

/** Reads a row of `SETTINGS_KINDS`; a body that is not of its kind changes nothing. */
export function readSettings(row: LedgerRow): SettingsChange {
  const read = changes.safeParse(row.body)
  const kind = row.kind === 'station.set-up' ? row.kind : 'station.changed'
  // exactOptionalPropertyTypes: an absent field is left out, not undefined.
  const changed = read.success ? (Object.fromEntries(Object.entries(read.data).filter(([, value]) => value !== undefined)) as Partial<DaySettings>) : {}
  return { kind, at: row.recordedAt, changed }
}

function apply(now: DaySettings, { changed }: SettingsChange): DaySettings {
  const reset = changed.profile !== undefined && changed.profile !== now.profile ? { dropped: [] } : {}
  return { ...now, ...reset, ...changed }
}

/** The settings as they stood at the end of a duty day, out of the record: a later change does not reach back. */
export function settingsOn(day: DutyDay, record: readonly SettingsChange[]): DaySettings {
  const current = record.reduce(apply, DEFAULTS)
  return record.filter((each, index) => index === 0 || dutyDayOf(each.at, current) <= day).reduce(apply, DEFAULTS)
}

export function dutyOf({ zone, startMinute }: DaySettings): DutyConfig {
  return { zone, startMinute }
}

/** When the station was set up; null before. */
export function setUpAt(record: readonly SettingsChange[]): string | null {
  return record.find(({ kind }) => kind === 'station.set-up')?.at ?? null
}

import type { AsOf, LocalDate } from '../contract/common.ts'
import { instantOf, localDateOf, STATION_ZONE } from '../core/clock.ts'
import type { Clock } from '../core/clock.ts'

/** Both dates of a read, an absent one replaced by the station's today. */
export function datesOf(asOf: AsOf, clock: Clock): { actDate: LocalDate; libraryDate: LocalDate } {
  const today = localDateOf(instantOf(clock), STATION_ZONE)
  return { actDate: asOf.actDate ?? today, libraryDate: asOf.libraryDate ?? today }
}

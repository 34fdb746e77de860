import type { DutyDay } from '../../contract/tracker.ts'
import { previousDutyDay } from '../../core/tracker/dutyDay.ts'
import { openItems } from '../../core/tracker/handover.ts'
import { carriedRuns } from '../../core/tracker/handoverRun.ts'
import type { Instant } from '../../contract/common.ts'
import { readHandover } from './handoverRead.ts'
import type { SlotRun } from './runs.ts'
import type { AtStation } from './station.ts'

/** The runs named by the sheet both have signed for a day; null when they have not. */
async function signedOver({ store }: AtStation, day: DutyDay): Promise<string[] | null> {
  const state = await readHandover(store, day, 'all')
  return state.received === null ? null : carriedRuns(state)
}

async function slotsOf({ runs }: AtStation, ids: readonly string[]): Promise<SlotRun[]> {
  const found = await Promise.all(ids.map((id) => runs.slot(id)))
  return found.filter((run) => run !== null)
}

/**
 * What a duty day took over from earlier ones and is still open. The sheet both have signed says what; where nobody signed,
 * nothing is lost: it is whatever the day before has begun and not finished, with what that day had been handed.
 */
export async function carriedInto(day: DutyDay, at: AtStation, now: Instant): Promise<SlotRun[]> {
  const before = previousDutyDay(day)
  const signed = await signedOver(at, before)
  const candidates =
    signed === null
      ? [...(await at.runs.day(before)).filter(({ state }) => state.opened !== null), ...(await slotsOf(at, (await signedOver(at, previousDutyDay(before))) ?? []))]
      : await slotsOf(at, signed)
  const open = new Set(openItems(candidates, now).map(({ run }) => run))
  return candidates.filter(({ occurrence }) => open.has(occurrence.run))
}

import type { HostNotice } from '../../contract/system.ts'
import type { LedgerFinding } from '../../contract/tracking.ts'
import type { Session } from '../session.ts'
import { createAct, findRun } from './act.ts'
import { createBoards } from './board.ts'
import { createCustody } from './custody.ts'
import { createCustomising } from './customising.ts'
import type { TrackerDeps } from './deps.ts'
import { createEscalations } from './escalations.ts'
import { createHandovers } from './handover.ts'
import { createMatters } from './matters.ts'
import { createReportData } from './reports.ts'
import { clockBack, createStations } from './station.ts'
import { createTexts } from './texts.ts'
import { verifyStation } from './verify.ts'
import { viewOf } from './views.ts'

/** The tracker of a data folder: what its operations do, and what falls due by itself. */
export function createTracker(deps: TrackerDeps) {
  const texts = createTexts(deps)
  const withStation = createStations(deps, texts)
  const escalations = createEscalations(deps, withStation)
  const custody = createCustody(deps, withStation)
  return {
    board: createBoards(deps, withStation),
    matters: createMatters(deps, texts, withStation),
    act: createAct(deps, withStation),
    run: (session: Session, run: string) =>
      withStation(session.station, async (at) => viewOf(await findRun(at, run, session), at, session, deps)),
    handover: createHandovers(deps, withStation),
    custody,
    customising: createCustomising(deps, withStation),
    reports: createReportData(deps, withStation),
    verify: (session: Session): Promise<LedgerFinding> => withStation(session.station, ({ store }) => verifyStation(store)),
    /** What every desk of a station should read now: a clock that was set back, rows nobody can read. */
    notices: (station: string): Promise<HostNotice[]> =>
      withStation(station, (at) => {
        const notices: HostNotice[] = []
        const back = clockBack(at, deps)
        if (back !== '') notices.push({ kind: 'clock-back', message: back })
        const { size } = at.record.unreadable
        if (size > 0) notices.push({ kind: 'tracker', message: `有 ${size} 条清单记录读不出来，没有计入今日清单。请升级枫册，或者运行 fengce verify 检查。` })
        return Promise.resolve(notices)
      }),
    /** Writes what has fallen due at every station; gives how many levels were called. */
    async sweep(): Promise<number> {
      if (!deps.store.writable) return 0
      let called = 0
      for (const { id } of await deps.store.stations()) {
        called += await escalations.station(id)
        await custody.look(id)
      }
      return called
    },
  }
}
export type Tracker = ReturnType<typeof createTracker>

const MINUTE = 60_000
const FIRST_LOOK = 1_500

/** Looks soon after the start and every minute for what has fallen due. A failure (a full disk) is tried again a minute later. */
export function startTracker(tracker: Tracker, log: (error: unknown) => void): { stop(): Promise<void> } {
  let under: Promise<void> = Promise.resolve()
  const look = (): void => {
    under = under.then(() => tracker.sweep()).then(
      () => undefined,
      (error: unknown) => log(error),
    )
  }
  // The first look waits until the host has answered its first desk.
  const first = setTimeout(look, FIRST_LOOK)
  const timer = setInterval(look, MINUTE)
  first.unref()
  timer.unref()
  return {
    stop() {
      clearTimeout(first)
      clearInterval(timer)
      return under
    },
  }
}

import { createHash } from 'node:crypto'
import type { Customisation, CustomisationFault, OwnItem } from '../../contract/customisation.ts'
import type { RoutineItem } from '../../contract/tracker.ts'
import type { CustomisationDraft, CustomiseAnswer, CustomiseView } from '../../contract/tracking.ts'
import { instantOf } from '../../core/clock.ts'
import { canonicalForm } from '../../core/handbook/canonical.ts'
import { customise } from '../../core/tracker/customise.ts'
import { nextDutyDay } from '../../core/tracker/dutyDay.ts'
import { lintCustomisation } from '../../core/tracker/lint.ts'
import { Refused, Stale } from '../errors.ts'
import type { Session } from '../session.ts'
import { append, doerOf, mustWrite } from './append.ts'
import type { TrackerDeps } from './deps.ts'
import { CUSTOMISED } from './record.ts'
import type { AtStation, WithStation } from './station.ts'

/** An own item with the version its words give it. */
function versioned(item: Omit<OwnItem, 'version'>): OwnItem {
  return { ...item, version: createHash('sha256').update(canonicalForm(item)).digest('hex') }
}

/** The station's own changes to the routine. */
export function createCustomising(deps: TrackerDeps, withStation: WithStation) {
  const asSaved = (id: string, draft: CustomisationDraft): Customisation => ({
    id,
    from: draft.from,
    savedAt: instantOf(deps.clock),
    changes: draft.changes,
    own: draft.own.map(versioned),
  })

  async function viewOf({ runs, record }: AtStation): Promise<CustomiseView> {
    const today = runs.today()
    return {
      items: await runs.items(today),
      posts: runs.posts(today),
      saved: [...record.customisations],
      current: runs.customisation(today)?.id ?? null,
      earliest: nextDutyDay(today),
      version: record.customisations.length,
    }
  }

  async function faultsOf({ runs }: AtStation, saved: Customisation): Promise<CustomisationFault[]> {
    const today = runs.today()
    return lintCustomisation(await runs.items(today), saved, runs.posts(today), today)
  }

  return {
    get: (session: Session): Promise<CustomiseView> => withStation(session.station, viewOf),
    check: (session: Session, draft: CustomisationDraft): Promise<{ faults: CustomisationFault[]; items: RoutineItem[] }> =>
      withStation(session.station, async (at) => {
        const saved = asSaved('draft', draft)
        const today = at.runs.today()
        return { faults: await faultsOf(at, saved), items: customise(await at.runs.items(today), saved, at.runs.posts(today)) }
      }),
    save: (session: Session, id: string, draft: CustomisationDraft, version: number): Promise<CustomiseAnswer> =>
      withStation(session.station, async (at) => {
        mustWrite(deps)
        const doer = doerOf(session)
        const known = await at.store.ledger.find(id)
        if (known !== null) {
          if (known.kind !== CUSTOMISED) throw new Refused('这次请求的编号已经用在另一条记录上，没有保存。请刷新后再试。')
          return { outcome: 'known', sentence: '先前已经保存。', faults: [], view: await viewOf(at) }
        }
        if (version !== at.record.customisations.length) {
          throw new Stale('日常安排已在别处改过，这里没有保存。请对照现在的内容再改。', await viewOf(at))
        }
        const saved = asSaved(id, draft)
        const faults = await faultsOf(at, saved)
        const [first] = faults
        if (first !== undefined) return { outcome: 'refused', sentence: first.sentence, faults, view: await viewOf(at) }
        const stamp = { actor: { kind: doer.kind, id: doer.id }, desk: session.desk.id, at: saved.savedAt }
        await append(at, [{ kind: CUSTOMISED, kindVersion: 1, clientEventId: id, at: stamp.at, body: { ...saved } }], stamp)
        deps.changes.publish(session.station, ['customise', 'board'])
        return { outcome: 'saved', sentence: `从 ${saved.from} 起生效，之前的日子不变。`, faults: [], view: await viewOf(at) }
      }),
  }
}

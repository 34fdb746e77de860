import type { Range } from '../../../../contract/law.ts'
import type { Rung } from './rungs.ts'

/** An axis from 0 in equal parts. */
export interface Scale {
  readonly max: number
  readonly step: number
}

/** A bar as shares of the axis, 0 to 1; `open` when the law states no upper bound. */
export interface Bar {
  readonly from: number
  readonly to: number
  readonly open: boolean
}

const bound = ({ min, max }: Range): number => Math.max(max ?? 0, max === undefined ? (min ?? 0) * 1.5 : 0)

function largest(ranges: readonly (Range | undefined)[]): number {
  return Math.max(0, ...ranges.map((range) => (range === undefined ? 0 : bound(range))))
}

/** The next step of 1, 2, 5 × 10ⁿ that is not smaller. */
function niceStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least))
  return [1, 2, 5, 10].map((each) => each * power).find((each) => each >= least) ?? least
}

/**
 * Both axes of a ladder. Days run to 15, or to 20 where more can be imposed (第十六条), in steps of 5, so that all
 * entries compare; fines run linearly to the entry's own maximum in as many equal parts.
 */
export function scalesOf(rungs: readonly Rung[]): { readonly days: Scale | undefined; readonly yuan: Scale | undefined; readonly parts: number } {
  const mostDays = largest(rungs.map((rung) => rung.days))
  const mostYuan = largest(rungs.map((rung) => rung.yuan))
  const parts = mostDays > 15 ? 4 : 3
  const step = mostYuan === 0 ? 0 : niceStep(mostYuan / parts)
  return {
    parts,
    days: mostDays === 0 ? undefined : { max: parts * 5, step: 5 },
    yuan: mostYuan === 0 ? undefined : { max: parts * step, step },
  }
}

/** Where a range stands on its axis. */
export function barOf(range: Range, { max }: Scale): Bar {
  const share = (value: number): number => Math.min(1, value / max)
  return { from: share(range.min ?? 0), to: range.max === undefined ? 1 : share(range.max), open: range.max === undefined }
}

/** Rough width of a label in rem: Chinese characters are full, the rest half. */
function widthOf(label: string): number {
  return Array.from(label).reduce((sum, character) => sum + (/[\u2e80-\uffef]/.test(character) ? 0.86 : 0.52), 0)
}

/** The narrowest an axis gets before labels may touch, in rem. */
const AXIS_REM = 24

/** Where a bar's label stands so that it neither leaves the axis nor spills over its bar. */
export function labelPlace({ from, to }: Bar, label: string): 'inside' | 'after' | 'before' {
  const need = (widthOf(label) + 0.9) / AXIS_REM
  if (to - from >= need) return 'inside'
  return to + need <= 1 ? 'after' : 'before'
}

import { HANDBOOKS } from '../contract/common.ts'
import type { Plan } from './plan.ts'
import type { Draft } from './place.ts'

/** Written against planned, one row per handbook and per category. */
export interface TallyRow {
  readonly handbook: string
  readonly category: string
  readonly planned: number
  readonly written: number
}

/** Counts what is written of what is planned; the first row of each handbook is its sum. */
export function tally(plan: Plan, drafts: readonly Draft[]): TallyRow[] {
  const written = new Set(drafts.map(({ entry }) => entry.id))
  return HANDBOOKS.flatMap((handbook) => {
    const rows = [...plan.entries.values()].filter((row) => row.handbook === handbook && !row.withdrawn)
    const count = (list: typeof rows) => ({ planned: list.length, written: list.filter((row) => written.has(row.id)).length })
    const categories = [...new Set(rows.map((row) => row.category))]
    return [
      { handbook: plan.contents.get(handbook)?.title ?? handbook, category: '', ...count(rows) },
      ...categories.map((category) => ({
        handbook: '',
        category,
        ...count(rows.filter((row) => row.category === category)),
      })),
    ]
  })
}

const wide = (text: string): number => [...text].reduce((sum, char) => sum + (/[ -~·]/.test(char) ? 1 : 2), 0)
const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - wide(text)))

/** The table as text for a terminal. */
export function tallyTable(rows: readonly TallyRow[]): string {
  const lines = rows.map(({ handbook, category, planned, written }) => {
    const name = category === '' ? handbook : `  ${category}`
    return `${pad(name, 34)}${String(written).padStart(6)} / ${String(planned).padStart(4)}`
  })
  return [`${pad('手册与类别', 34)}  已写 / 计划`, ...lines].join('\n')
}

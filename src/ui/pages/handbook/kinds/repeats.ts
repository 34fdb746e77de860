import type { TaskEntry } from '../../../../contract/entries.ts'

/** How often, in words. */
export const REPEATS: Readonly<Record<TaskEntry['repeat'], string>> = {
  day: '每日',
  week: '每周',
  month: '每月',
  quarter: '每季度',
  year: '每年',
  event: '按发生',
}

import type { RoutineEntry } from '../../../../contract/entries.ts'

/** Whom each level of an overdue slot reaches (command-room/chapters/overdue). */
const LEVELS = ['提醒值班长', '上报带班所领导'] as const

/** When a slot has to be done and who hears of it when it is not. Minutes, counted from its start and from then. */
export function dueInWords({ due, escalate }: Pick<RoutineEntry, 'due' | 'escalate'>): string {
  const levels = escalate.map((minutes, index) => `逾期 ${minutes} 分钟${LEVELS[index] ?? '再次上报'}`)
  return `${[`时段开始后 ${due} 分钟内完成`, ...levels].join('；')}。`
}

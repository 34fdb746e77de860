import type { HandbookId } from '../contract/common.ts'

/** What the pages say about a handbook before (and besides) what the backend answers. */
export interface HandbookLabel {
  readonly id: HandbookId
  readonly title: string
  /** Its single character, which stands wherever its colour does. */
  readonly mark: string
  /** Two or three characters, for the rail. */
  readonly short: string
}

/** The five, in the order of the shelf. */
export const HANDBOOK_LABELS: readonly HandbookLabel[] = [
  { id: 'command-room', title: '综合指挥室操作手册', mark: '室', short: '指挥室' },
  { id: 'community-policing', title: '社区警务队工作手册', mark: '社', short: '社区' },
  { id: 'safety-reminders', title: '执法安全提醒手册', mark: '提', short: '提醒' },
  { id: 'legal-basis', title: '行政案件法律依据', mark: '案', short: '依据' },
  { id: 'field-guide', title: '复杂警情现场应对一百问', mark: '问', short: '百问' },
]

/** The label of one handbook. */
export function handbookLabel(id: HandbookId): HandbookLabel {
  return HANDBOOK_LABELS.find((label) => label.id === id) ?? { id, title: id, mark: '册', short: id }
}

/** The handbook an entry id belongs to: its first part. */
export function handbookOf(id: string): HandbookId | undefined {
  return HANDBOOK_LABELS.find((label) => id.startsWith(`${label.id}/`))?.id
}

import type { HandbookId } from '../../../contract/common.ts'

/** What the number of a handbook counts. */
export const UNITS: Readonly<Record<HandbookId, string>> = {
  'command-room': '个岗位 · 四个及时',
  'community-policing': '项工作',
  'safety-reminders': '项提醒',
  'legal-basis': '种行为',
  'field-guide': '种警情',
}

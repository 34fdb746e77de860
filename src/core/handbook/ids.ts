import type { EntryId, HandbookId } from '../../contract/common.ts'

/** How many digits a number has in an id: `legal-basis/0095`, `field-guide/037`, `safety-reminders/34`. */
const WIDTH: Readonly<Record<HandbookId, number>> = {
  'legal-basis': 4,
  'field-guide': 3,
  'safety-reminders': 2,
  'community-policing': 2,
  'command-room': 0,
}

/** The id of a numbered entry. */
export function numberedId(handbook: HandbookId, number: number): EntryId {
  return `${handbook}/${String(number).padStart(WIDTH[handbook], '0')}`
}

/** The number as shown before a title: `095` for an offence (three digits suffice for 810), else as in the id. */
export function shownNumber(handbook: HandbookId, number: number): string {
  return String(number).padStart(handbook === 'legal-basis' ? 3 : WIDTH[handbook], '0')
}

/** A link as written in the handbooks: a number with the title beside it. */
export interface WrittenLink {
  readonly number: number
  readonly title: string
}

/** Reads `96 故意伤害`; null when it is not a number, one space and a title. */
export function parseLink(text: string): WrittenLink | null {
  const match = /^(\d{1,4}) (\S.*)$/.exec(text.trim())
  return match === null ? null : { number: Number(match[1]), title: match[2] ?? '' }
}

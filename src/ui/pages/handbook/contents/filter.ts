import type { PlannedEntry } from '../../../../contract/edition.ts'

/** Letters and digits in one width and case, without blanks. */
function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, '')
}

/** Whether a row of the contents has what was typed in its number, title or second line. */
export function matchesFilter(entry: PlannedEntry, typed: string): boolean {
  const wanted = plain(typed)
  if (wanted === '') return true
  if (/^\d+$/.test(wanted)) {
    const number = Number(entry.number)
    if (entry.number !== '' && (number === Number(wanted) || entry.number.includes(wanted))) return true
  }
  return plain(`${entry.title} ${entry.summary}`).includes(wanted)
}

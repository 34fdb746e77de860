import type { EntryId, LocalDate } from '../contract/common.ts'
import type { Entry } from '../contract/entries.ts'
import type { EntryPage } from '../contract/library.ts'
import type { Citation, ShownCitation } from '../contract/law.ts'
import { formatCitation } from '../core/law/format.ts'
import { citationStatus } from '../core/law/status.ts'
import type { Library } from './library.ts'

/** A citation as a page shows it at an act date. */
export function shown(library: Library, citation: Citation, actDate: LocalDate): ShownCitation {
  const { status, note } = citationStatus(citation, actDate, library.edition.laws)
  return { citation, label: formatCitation(citation, 'short'), status, note }
}

function actDateNote(entry: Entry, actDate: LocalDate, library: Library): string {
  if (entry.kind !== 'offence') return ''
  const law = library.edition.laws.find((each) => each.law === entry.law)
  const current = law?.versions.find((version) => version.from <= actDate && actDate <= (version.to ?? '9999-12-31'))
  if (current !== undefined && current === law?.versions.find((version) => version.to === undefined)) return ''
  return entry.former.length === 0
    ? `行为时 ${actDate}：该日的规定未收录，请以当时有效的法律文本为准。`
    : `行为时 ${actDate}：适用当时的法律，见「旧法」一栏；行为延续到现行法施行之后的，先看现行法。提示，以办案单位审核为准。`
}

/** The page of a written entry. */
export function entryPage(
  library: Library,
  entry: Entry,
  dates: { readonly actDate: LocalDate; readonly libraryDate: LocalDate },
): EntryPage {
  return {
    entry,
    asOf: dates,
    citations: entry.citations.map((citation) => shown(library, citation, dates.actDate)),
    ...library.neighbours(entry.id),
    backlinks: library.backlinks(entry.id),
    actDateNote: actDateNote(entry, dates.actDate, library),
  }
}

/** The page of a number that is planned and not yet written. NotFound for a number nobody planned. */
export function plannedPage(library: Library, id: EntryId) {
  const { planned, handbook, category } = library.place(id)
  return { planned, handbook, category, ...library.neighbours(id) }
}

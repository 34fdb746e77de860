import type { HandbookId } from '../../contract/common.ts'
import { datesOf } from '../dates.ts'
import { entryPage, plannedPage } from '../pages.ts'
import type { Services } from '../services.ts'
import { api } from './base.ts'

const UNITS: Record<HandbookId, string> = {
  'command-room': '个岗位 · 四个及时',
  'community-policing': '项工作',
  'safety-reminders': '项提醒',
  'legal-basis': '种行为',
  'field-guide': '种警情',
}

/** The shelf, the contents and the pages. */
export function libraryRouter({ library, clock }: Services) {
  return {
    shelf: api.library.shelf.handler(() =>
      library.edition.handbooks.map(({ id, title, mark, planned, written, categories }) => ({
        id,
        title,
        mark,
        planned,
        written,
        unit: UNITS[id],
        first: categories.flatMap((category) => category.entries).find((entry) => entry.written)?.id ?? `${id}/1`,
      })),
    ),
    handbook: api.library.handbook.handler(({ input }) => library.handbook(input.id)),
    entry: api.library.entry.handler(({ input }) => {
      const dates = datesOf(input.asOf, clock)
      const entry = library.entry(input.id)
      return entry === undefined
        ? { state: 'planned' as const, page: plannedPage(library, input.id) }
        : { state: 'written' as const, page: entryPage(library, entry, dates) }
    }),
  }
}

import type { HandbookId, LocalDate } from '../contract/common.ts'
import type { SearchAnswer } from '../contract/search.ts'
import { formatCitation } from '../core/law/format.ts'
import { LawNames } from '../core/law/names.ts'
import { parseCitationQuery } from '../core/law/query.ts'
import { citationStatus } from '../core/law/status.ts'
import { createSearch } from '../core/search/engine.ts'
import type { Library } from './library.ts'

/** The law a number without a name means: 51条 is typed for the one that is open every day. */
const EVERYDAY_LAW = '治安管理处罚法'

export interface Finder {
  query(
    input: { readonly text: string; readonly scope?: HandbookId; readonly limit: number },
    dates: { readonly actDate: LocalDate },
  ): SearchAnswer
  /** Resolves when the index is complete; until then a plain scan answers. */
  readonly ready: Promise<void>
  /** Stops building. */
  stop(): void
}

/** Search over a library. The index is built in slices, between which the host answers its desks. */
export function createFinder(library: Library): Finder {
  const { edition } = library
  const names = new LawNames(edition.laws)
  let actDate: LocalDate = ''
  const search = createSearch({
    entries: edition.entries,
    handbooks: edition.handbooks,
    synonyms: edition.synonyms,
    pinyin: edition.pinyin,
    syllables: edition.syllables,
    changes: edition.changes,
    law: {
      read(text) {
        const asked = parseCitationQuery(text, names)
        return asked === null ? undefined : { ...asked, law: asked.law ?? EVERYDAY_LAW }
      },
      label: (citation) => formatCitation(citation, 'short'),
    },
    noteOf: (citation) => citationStatus(citation, actDate, edition.laws).note,
  })
  let stopped = false
  const ready = new Promise<void>((resolve) => {
    const steps = search.build()
    const step = (): void => {
      if (stopped || steps.next().done === true) resolve()
      else setImmediate(step)
    }
    setImmediate(step)
  })
  return {
    query(input, dates) {
      actDate = dates.actDate
      return search.query(input)
    },
    ready,
    stop() {
      stopped = true
    },
  }
}

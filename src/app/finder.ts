import type { HandbookId, LocalDate } from '../contract/common.ts'
import type { SearchAnswer } from '../contract/search.ts'
import { LawNames } from '../core/law/names.ts'
import { citationStatus } from '../core/law/status.ts'
import { createSearch } from '../core/search/engine.ts'
import type { Library } from './library.ts'

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
  let actDate: LocalDate = ''
  const search = createSearch({
    entries: edition.entries,
    handbooks: edition.handbooks,
    synonyms: edition.synonyms,
    pinyin: edition.pinyin,
    syllables: edition.syllables,
    changes: edition.changes,
    names: new LawNames(edition.laws),
    statusOf: (citation) => citationStatus(citation, actDate, edition.laws),
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

import { createContext, use } from 'react'
import type { LocalDate } from '../../../../contract/common.ts'
import type { Citation, ShownCitation } from '../../../../contract/law.ts'
import { citationKey } from './citationKey.ts'

/** How the citations of the page stand at its act date, for everything drawn on it. */
export interface Standing {
  readonly act: LocalDate | undefined
  readonly byKey: ReadonlyMap<string, ShownCitation>
}

export const ReadingContext = createContext<Standing>({ act: undefined, byKey: new Map() })

/** Indexes a page's citations by their key. */
export function standingOf(citations: readonly ShownCitation[], act: LocalDate | undefined): Standing {
  return { act, byKey: new Map(citations.map((shown) => [citationKey(shown.citation), shown])) }
}

/** The status of a citation on this page; by its article where the very paragraph is not listed. */
export function standing({ byKey }: Standing, citation: Citation): ShownCitation | undefined {
  return byKey.get(citationKey(citation)) ?? [...byKey.values()].find((shown) => shown.citation.law === citation.law)
}

/** The standing of this page's citations. */
export function useReading(): Standing {
  return use(ReadingContext)
}

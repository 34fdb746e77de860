import type { EntryPage } from '../../../../contract/library.ts'
import type { Citation, CitationStatus } from '../../../../contract/law.ts'
import { standing, useReading } from './readingContext.ts'
import { gravest } from './statusWords.ts'
import { StatusTag } from './StatusTag.tsx'

interface Props {
  readonly entry: EntryPage['entry']
  /** The citations the entry stands or falls with. */
  readonly basis: readonly Citation[]
}

/** How an entry stands at the act date: 待核 while its own text awaits a check, else the gravest status of its basis. */
export function EntryStatus({ entry, basis }: Props) {
  const reading = useReading()
  const shown = basis.flatMap((citation) => standing(reading, citation) ?? [])
  const worst: CitationStatus = gravest(shown.map(({ status }) => status))
  const notes = [...new Set(shown.filter(({ status }) => status === worst).map(({ note }) => note))].join('')
  if (worst === 'in-force' && entry.verify !== undefined) return <StatusTag status="unverified" note={entry.verify} />
  return <StatusTag status={worst} note={notes} verified />
}

import type { PlannedEntry } from '../../contract/edition.ts'
import type { SearchHit } from '../../contract/search.ts'
import { type Match, blockOfMatch } from './match.ts'
import { markRuns, snippetOf } from './runs.ts'

/** A match as a desk is told of it; `planned` lends the number and the second line. */
export function toHit(match: Match, planned: PlannedEntry | undefined): SearchHit {
  const { entry } = match.document
  const named = match.reason.kind !== 'citation'
  return {
    id: entry.id,
    handbook: entry.handbook,
    number: planned?.number ?? ('number' in entry ? String(entry.number) : ''),
    title: entry.title,
    titleRuns: markRuns(entry.title, named ? match.needles : [], match.marks),
    snippet: snippetOf(match),
    block: blockOfMatch(match),
    reason: match.reason,
    citations: entry.kind === 'offence' ? entry.basis : entry.citations,
    summary: planned?.summary ?? '',
  }
}

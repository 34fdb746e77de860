import type { HandbookId } from '../../contract/common.ts'
import type { SearchDocument } from './documents.ts'
import { type Match, matchLiteral } from './match.ts'

/**
 * The plain scan: every entry that contains the normalised needle in any field.
 * It answers until the index is ready, and the tests hold the index against it.
 */
export function scan(
  documents: readonly SearchDocument[],
  needle: string,
  words: readonly string[],
  scope?: HandbookId,
): Match[] {
  const found: Match[] = []
  for (const document of documents) {
    if (scope !== undefined && document.handbook !== scope) continue
    const match = matchLiteral(document, needle, words)
    if (match !== undefined) found.push(match)
  }
  return found
}

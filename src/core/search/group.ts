import type { HandbookId } from '../../contract/common.ts'
import type { SearchHit } from '../../contract/search.ts'

/** The hits of one handbook, in the order of the one ranking. */
export interface HitGroup {
  readonly handbook: HandbookId
  readonly hits: readonly SearchHit[]
}

/** Groups hits by handbook, the handbook of the best hit first. The ranking itself is not touched. */
export function groupHits(hits: readonly SearchHit[]): HitGroup[] {
  const groups = new Map<HandbookId, SearchHit[]>()
  for (const hit of hits) {
    const group = groups.get(hit.handbook)
    if (group === undefined) groups.set(hit.handbook, [hit])
    else group.push(hit)
  }
  return [...groups].map(([handbook, members]) => ({ handbook, hits: members }))
}

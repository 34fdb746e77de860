import type { HandbookId } from '../../contract/common.ts'
import type { Citation } from '../../contract/law.ts'
import { formatCitation } from '../law/format.ts'
import type { LawNames } from '../law/names.ts'
import { parseCitationQuery } from '../law/query.ts'
import { ROLES, type Role, type SearchDocument } from './documents.ts'
import type { Level } from './levels.ts'
import { type Match, better } from './match.ts'

/** What an article without a law means. */
const DEFAULT_LAW = '治安管理处罚法'

/** The provision a query means (治51条第2款, 第四十三条第五项), undefined when it is no citation. */
export function readCitation(text: string, names: LawNames): Citation | undefined {
  const query = parseCitationQuery(text, names)
  if (query === null) return undefined
  const { law = DEFAULT_LAW, ...place } = query
  return { law, ...place }
}

interface Resting {
  readonly document: SearchDocument
  readonly citation: Citation
  readonly role: Role
}

/** Law and article → the entries that rest on it, with the provision each names. */
export type ProvisionIndex = ReadonlyMap<string, readonly Resting[]>

const LEVELS: Readonly<Record<Role, Level>> = {
  basis: 'provision-basis',
  tier: 'provision-tier',
  cited: 'provision-cited',
}

const WORDS: Readonly<Record<Role, string>> = { basis: '依据', tier: '处罚档次依据', cited: '引用' }

function keyOf(citation: Citation): string {
  return `${citation.law} ${citation.article}`
}

/** Indexes the citations of all entries by law and article. */
export function indexProvisions(documents: readonly SearchDocument[]): ProvisionIndex {
  const index = new Map<string, Resting[]>()
  for (const document of documents) {
    for (const { citation, role } of document.citations) {
      const row = { document, citation, role }
      const list = index.get(keyOf(citation))
      if (list === undefined) index.set(keyOf(citation), [row])
      else list.push(row)
    }
  }
  return index
}

type Reach = 'same' | 'wider' | 'other'

function reachOf(asked: number | undefined, cited: number | undefined): Reach {
  if (asked === undefined || asked === cited) return 'same'
  return cited === undefined ? 'wider' : 'other'
}

/**
 * Whether a cited provision is, or contains, the one asked for. An item asked for
 * without its paragraph (治51条第2项) is looked for in every paragraph.
 */
export function reach(asked: Citation, cited: Citation): Reach {
  const all = [reachOf(asked.paragraph, cited.paragraph), reachOf(asked.item, cited.item)]
  if (all.includes('other')) return 'other'
  return all.includes('wider') ? 'wider' : 'same'
}

/** Entries resting on the provision asked for, those of the same article elsewhere as near ones. */
export function matchProvision(
  index: ProvisionIndex,
  asked: Citation,
  scope?: HandbookId,
): Match[] {
  const best = new Map<number, Match>()
  for (const { document, citation, role } of index.get(keyOf(asked)) ?? []) {
    if (scope !== undefined && document.handbook !== scope) continue
    const reached = reach(asked, citation)
    const match: Match = {
      document,
      level: reached === 'other' ? 'provision-neighbour' : LEVELS[role],
      order: reached === 'wider' ? 1 : reached === 'other' ? ROLES.indexOf(role) : 0,
      reason: { kind: 'citation', text: `${WORDS[role]}${formatCitation(citation)}` },
      needles: [],
    }
    best.set(document.index, better(best.get(document.index), match))
  }
  return [...best.values()]
}

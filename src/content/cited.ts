import type { Entry } from '../contract/entries.ts'
import type { Citation, Tier } from '../contract/law.ts'

/** A citation with the entry and the field it stands in; `version` names an older text of the law where it is one. */
export interface CitedAt {
  readonly entry: Entry
  readonly field: string
  readonly citation: Citation
  readonly version?: string
}

const tiersCite = (tiers: readonly Tier[]): Citation[] => tiers.flatMap((tier) => [...tier.basis, ...(tier.sameAs ?? [])])

/** Every citation of an entry: of the law in force, and those of former law with their version. */
export function citedBy(entry: Entry): CitedAt[] {
  const inForce = entry.citations.map((citation) => ({ entry, field: 'citations', citation }))
  if (entry.kind !== 'offence') return inForce
  const former = entry.former.flatMap((each, index) =>
    [...each.basis, ...tiersCite(each.tiers)].map((citation) => ({
      entry,
      field: `former.${index}`,
      citation,
      version: each.version,
    })),
  )
  return [...inForce, ...former]
}

/** Law (and older version, as `law@date`) → the articles cited of it. */
export function citedArticles(entries: readonly Entry[]): Map<string, Set<string>> {
  const cited = new Map<string, Set<string>>()
  for (const { citation, version } of entries.flatMap((entry) => citedBy(entry))) {
    const key = version === undefined ? citation.law : `${citation.law}@${version}`
    const articles = cited.get(key) ?? new Set<string>()
    articles.add(citation.article)
    cited.set(key, articles)
  }
  return cited
}

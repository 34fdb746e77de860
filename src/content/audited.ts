import type { Edition } from '../contract/edition.ts'
import { audit } from '../core/law/audit.ts'
import type { LawFacts } from '../core/law/facts.ts'
import type { Finding } from '../core/law/findings.ts'
import type { Draft } from './place.ts'

/** A finding of the audit at the place it was written. */
export interface PlacedFinding extends Finding {
  readonly file: string
  readonly line: number
}

/** `tiers[1].sanction` → `penalties.1.sanction`: the name the field has on disk. */
function onDisk(field: string): string {
  return field
    .replaceAll(/\[(\d+)\]/g, '.$1')
    .replaceAll(/(^|\.)tiers(?=\.|$)/g, '$1penalties')
    .replaceAll('sameAs', 'same_as')
}

/** Runs the two-way audit over an edition; `fresh` are facts read from statutes at hand, where there are any. */
export function auditEdition(
  edition: Edition,
  drafts: readonly Draft[],
  facts: readonly LawFacts[],
  fresh: readonly LawFacts[] = [],
): PlacedFinding[] {
  const places = new Map(drafts.map((draft) => [draft.entry.id, draft]))
  const offences = edition.entries.filter((entry) => entry.kind === 'offence')
  const others = edition.entries.filter((entry) => entry.kind !== 'offence')
  return audit({ laws: edition.laws, facts, offences, others, fresh }).map((finding) => {
    const draft = places.get(finding.entry)
    return { ...finding, file: draft?.file ?? '', line: draft?.lineOf(onDisk(finding.field)) ?? 1 }
  })
}

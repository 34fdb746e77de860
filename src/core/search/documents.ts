import type { HandbookId } from '../../contract/common.ts'
import type { Entry, Section, Step } from '../../contract/entries.ts'
import type { Citation, Tier } from '../../contract/law.ts'
import { formatCitation } from '../law/format.ts'
import { normalise } from './normalise.ts'

/** A short text beside its normalised spelling. */
export interface Phrase {
  readonly text: string
  readonly norm: string
}

/** How an entry rests on a provision, the strongest first. */
export const ROLES = ['basis', 'tier', 'cited'] as const
export type Role = (typeof ROLES)[number]

/** An entry as the search sees it. */
export interface SearchDocument {
  readonly index: number
  readonly entry: Entry
  readonly handbook: HandbookId
  readonly title: Phrase
  readonly aliases: readonly Phrase[]
  /** May be typed, never displayed: only the normalised spelling is kept. */
  readonly sayings: readonly string[]
  /** Title, aliases and sayings, one a line: what does not stand here names nothing. */
  readonly names: string
  readonly citations: readonly { readonly citation: Citation; readonly role: Role }[]
  /** The labels of the citations, each a line. */
  readonly laws: readonly Phrase[]
  /** The body's pieces as they are shown. */
  readonly parts: readonly string[]
  /** The pieces normalised, one a line, so that no phrase runs from one into the next. */
  readonly body: string
}

function ofSteps(steps: readonly Step[]): string[] {
  return steps.flatMap((step) => [
    step.text.text,
    ...[step.answer, step.document, step.timeLimit].filter((text) => text !== undefined),
  ])
}

function ofSections(sections: readonly Section[]): string[] {
  return sections.flatMap((section) => [section.heading, section.body.text])
}

function ofTiers(tiers: readonly Tier[]): string[] {
  return tiers.flatMap((tier) =>
    [tier.when, tier.subject, tier.sanction?.text, tier.words].filter((text) => text !== undefined),
  )
}

function offenceParts(entry: Extract<Entry, { kind: 'offence' }>): string[] {
  return [
    entry.conduct.text,
    ...ofTiers(entry.tiers),
    ...entry.measures.map((row) => row.measure),
    ...entry.evidence,
    ...(entry.crime === undefined ? [] : [entry.crime.text]),
    ...(entry.words === undefined ? [] : [entry.words]),
    entry.subject,
    entry.organ,
  ]
}

/** Every piece of an entry's body that a reader can see and may therefore look for. */
export function bodyParts(entry: Entry): string[] {
  switch (entry.kind) {
    case 'offence':
      return [...offenceParts(entry), entry.category]
    case 'situation':
      return [
        ...entry.first,
        ...ofSteps(entry.steps),
        ...entry.timers.flatMap((timer) => [timer.name, timer.from, timer.limit]),
        ...ofSections(entry.sections),
        entry.category,
      ]
    case 'reminder':
      return [entry.remember, entry.moment, ...ofSteps(entry.steps), ...ofSections(entry.sections), entry.category]
    case 'task':
      return [entry.target, entry.countsAsDone, ...ofSteps(entry.steps), ...ofSections(entry.sections), entry.category]
    case 'post':
      return [entry.summary, ...entry.duties.map((duty) => duty.text), entry.category]
    case 'routine':
      return [...ofSteps(entry.steps), entry.category]
    default:
      return [...ofSections(entry.sections), entry.category]
  }
}

function sameProvision(a: Citation, b: Citation): boolean {
  return a.law === b.law && a.article === b.article && a.paragraph === b.paragraph && a.item === b.item
}

/** What an entry rests on now: its basis, its tiers' bases, then everything else it cites. Former law is not among it. */
export function rolesOf(entry: Entry): { citation: Citation; role: Role }[] {
  const found: { citation: Citation; role: Role }[] = []
  const add = (citations: readonly Citation[], role: Role) => {
    for (const citation of citations) {
      if (!found.some((known) => sameProvision(known.citation, citation))) found.push({ citation, role })
    }
  }
  if (entry.kind === 'offence') {
    add(entry.basis, 'basis')
    add(entry.tiers.flatMap((tier) => tier.basis), 'tier')
    add(entry.also.flatMap((row) => row.basis), 'tier')
    add(entry.measures.flatMap((row) => row.basis), 'cited')
  }
  add(entry.citations, 'cited')
  return found
}

function phrase(text: string): Phrase {
  return { text, norm: normalise(text) }
}

/** Turns an entry into its searchable fields; `index` is its place in the library. */
export function toDocument(entry: Entry, index: number): SearchDocument {
  const parts = [...new Set(bodyParts(entry).filter((text) => text !== ''))]
  const citations = rolesOf(entry)
  const title = phrase(entry.title)
  const aliases = entry.aliases.map(phrase)
  const sayings = entry.searchOnly.map(normalise)
  return {
    index,
    entry,
    handbook: entry.handbook,
    title,
    aliases,
    sayings,
    names: [title.norm, ...aliases.map((alias) => alias.norm), ...sayings].join('\n'),
    citations,
    laws: citations.map((row) => phrase(formatCitation(row.citation))),
    parts,
    body: parts.map(normalise).join('\n'),
  }
}

/** What the audit can find. */
export const FINDING_KINDS = [
  'unknown-law',
  'no-facts',
  'no-article',
  'no-paragraph',
  'no-item',
  'needs-paragraph',
  'needless-paragraph',
  'changed-text',
  'sanction-not-found',
  'condition-not-found',
  'join-differs',
  'same-as-not-found',
  'left-out',
  'omit-not-found',
  'cannot-check',
] as const
export type FindingKind = (typeof FINDING_KINDS)[number]

/**
 * One finding of the audit. `message` is Chinese: what is wrong, what it should be, how to mend it. A `notice` says that a
 * person has to compare with the text, because the law's sanction could not be read; everything else is an `error`.
 */
export interface Finding {
  readonly kind: FindingKind
  readonly severity: 'error' | 'notice'
  readonly entry: string
  /** Where in the entry: `basis`, `tiers[1].sanction`, `former[0].tiers[0]`. */
  readonly field: string
  readonly message: string
}

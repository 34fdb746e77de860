import type { CitationStatus } from '../../../../contract/law.ts'

/** Sign and word of a citation's status at the act date; never the colour alone. */
export const STATUS_WORDS: Readonly<Record<CitationStatus, { readonly sign: string; readonly word: string }>> = {
  'in-force': { sign: '✓', word: '现行有效' },
  replaced: { sign: '⇄', word: '已被替代' },
  repealed: { sign: '✕', word: '已失效' },
  'not-yet': { sign: '◷', word: '该日未施行' },
  unverified: { sign: '？', word: '待核' },
  'not-recorded': { sign: '○', word: '该日的规定未收录' },
}

/** The gravest first: what an entry with several citations has to say about itself. */
const GRAVEST: readonly CitationStatus[] = ['repealed', 'not-yet', 'replaced', 'not-recorded', 'unverified', 'in-force']

/** The gravest of several statuses; in force for none. */
export function gravest(statuses: readonly CitationStatus[]): CitationStatus {
  return GRAVEST.find((status) => statuses.includes(status)) ?? 'in-force'
}

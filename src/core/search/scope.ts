import type { HandbookId } from '../../contract/common.ts'

/** Where a query looks: one handbook, or the imported statutes. */
export type Scope = HandbookId | 'statutes'

/** The marks of the handbooks, and 法 for the statutes. */
const MARKS: Readonly<Record<string, Scope>> = {
  室: 'command-room',
  社: 'community-policing',
  提: 'safety-reminders',
  案: 'legal-basis',
  问: 'field-guide',
  法: 'statutes',
}

/**
 * Takes a scope prefix off a query: `案 打架` looks in 行政案件法律依据 only. The mark
 * counts only with a space behind it, so that 案件 and 问话 stay ordinary words.
 */
export function parseScope(text: string): { scope?: Scope; text: string } {
  const match = /^\s*(\p{Script=Han})\s+(.*)$/su.exec(text)
  const mark = match?.[1] ?? ''
  const scope = Object.hasOwn(MARKS, mark) ? MARKS[mark] : undefined
  return scope === undefined ? { text } : { scope, text: match?.[2] ?? '' }
}

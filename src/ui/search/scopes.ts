import type { Scope } from '../../core/search/scope.ts'
import { parseScope } from '../../core/search/scope.ts'
import { HANDBOOK_LABELS } from '../handbooks.ts'

export interface ScopeLabel {
  /** Undefined for everything. */
  readonly scope: Scope | undefined
  readonly mark: string
  readonly name: string
}

/** Where one can look, in the order Tab goes through. */
export const SCOPES: readonly ScopeLabel[] = [
  { scope: undefined, mark: '全', name: '全部' },
  ...HANDBOOK_LABELS.map(({ id, mark, short }) => ({ scope: id, mark, name: short })),
  { scope: 'statutes', mark: '法', name: '法条' },
]

/** What is looked for and where: a prefix in the text (`案 打架`) goes before the chosen scope. */
export function readQuery(text: string, chosen: Scope | undefined): { readonly text: string; readonly scope: Scope | undefined } {
  const parsed = parseScope(text)
  return { text: parsed.text.trim(), scope: parsed.scope ?? chosen }
}

/** The next scope in Tab's order, or the one before. */
export function nextScope(scope: Scope | undefined, step: 1 | -1): Scope | undefined {
  const index = SCOPES.findIndex((each) => each.scope === scope)
  return SCOPES[(index + step + SCOPES.length) % SCOPES.length]?.scope
}

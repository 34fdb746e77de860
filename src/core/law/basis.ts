import type { Citation } from '../../contract/law.ts'
import { parseCitations } from './citation.ts'
import type { LawNames } from './names.ts'

/** Why a basis field cannot be read. `at` is the position in the text, `message` a Chinese sentence for its author. */
export interface BasisError {
  readonly kind: 'empty' | 'unknown-law' | 'no-citation' | 'bad-range' | 'left-over'
  readonly at: number
  readonly message: string
}

export type BasisResult =
  | { readonly ok: true; readonly citations: readonly Citation[] }
  | { readonly ok: false; readonly error: BasisError }

const BETWEEN = /^(?:[\s\u3000、，；,;]|以及|和|与|及|或者|或)*$/

function fail(kind: BasisError['kind'], at: number, message: string): BasisResult {
  return { ok: false, error: { kind, at, message } }
}

/**
 * Reads a basis field, which must hold citations and nothing else: 第五十一条第一款, or 第九十条；《道路交通安全法实施条例》第四十条.
 * An article without a law belongs to `law`. Gives a typed error instead of throwing.
 */
export function parseBasis(text: string, law: string, names: LawNames): BasisResult {
  if (text.trim() === '') return fail('empty', 0, '依据是空的。应写成“第五十一条第一款”的样子。')
  const matches = parseCitations(text, { names, context: law })
  if (matches.length === 0) {
    return fail('no-citation', 0, `“${text.trim()}”里读不出条文。应写成“第五十一条第一款”的样子，另一部法律写“《…》第…条”。`)
  }
  let at = 0
  for (const match of matches) {
    const between = text.slice(at, match.start)
    if (!BETWEEN.test(between)) return leftOver(between, at)
    if (match.unknownLaw !== undefined) {
      return fail(
        'unknown-law',
        match.start,
        `“${match.text}”引用的《${match.unknownLaw}》不在法律目录里。请核对名称，或者先把它加进 laws.yaml。`,
      )
    }
    if (match.badRange !== undefined) {
      return fail('bad-range', match.start, `“${match.text}”的起止不成范围。“至”的后面应大于前面。`)
    }
    at = match.end
  }
  const rest = text.slice(at)
  if (!BETWEEN.test(rest)) return leftOver(rest, at)
  return { ok: true, citations: unique(matches.flatMap((match) => match.citations)) }
}

function leftOver(words: string, at: number): BasisResult {
  return fail('left-over', at, `“${words.trim()}”不是条文。依据里只写条文，例如“第五十一条第一款、第五十二条”；说明写在别处。`)
}

function unique(citations: readonly Citation[]): Citation[] {
  const seen = new Map(citations.map((each) => [JSON.stringify([each.law, each.article, each.paragraph, each.item]), each]))
  return [...seen.values()]
}

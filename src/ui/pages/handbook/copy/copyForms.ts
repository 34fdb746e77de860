import type { Citation } from '../../../../contract/law.ts'
import { documentSentence, formatPlain, joinCitations } from '../../../../core/law/format.ts'
import type { LawNames } from '../../../../core/law/names.ts'
import { newestVersion } from '../../../../core/law/status.ts'

/** One way of writing citations, ready for the clipboard. */
export interface CopyForm {
  readonly id: 'full' | 'short' | 'sentence' | 'plain'
  readonly label: string
  readonly text: string
}

/** The four forms in which an officer needs a citation. The plain one names the text whose numbering it follows. */
export function copyForms(citations: readonly Citation[], names: LawNames): readonly CopyForm[] {
  const plain = citations.map((citation) => {
    const law = names.summary(citation.law)
    return formatPlain(citation, law === undefined ? undefined : newestVersion(law))
  })
  return [
    { id: 'full', label: '全称', text: joinCitations(citations, 'full', names) },
    { id: 'short', label: '简称', text: joinCitations(citations, 'short', names) },
    { id: 'sentence', label: '文书用语', text: documentSentence(citations, names) },
    { id: 'plain', label: '注明文本年份', text: plain.join('、') },
  ]
}

import { joinCitations } from '../../core/law/format.ts'
import { HandbookMark } from '../components/HandbookMark.tsx'
import { handbookOf } from '../handbooks.ts'
import { Runs } from './Runs.tsx'
import type { Choice } from './sections.ts'

/** What one result says: what it is, why it was found, where it leads. */
export function ChoiceText({ choice }: { readonly choice: Choice }) {
  if (choice.kind === 'hit') {
    const { number, titleRuns, reason, summary, snippet } = choice.hit
    return (
      <>
        <span className="result-number">{number}</span>
        <span className="result-title">
          <Runs runs={titleRuns} />
        </span>
        <span className="result-side">{summary}</span>
        <span className="result-why">
          {reason.text}
          {reason.kind === 'body' && (
            <span className="result-snippet">
              <Runs runs={snippet} />
            </span>
          )}
        </span>
      </>
    )
  }
  if (choice.kind === 'provision') {
    const { label, note, former, citation } = choice.provision
    return (
      <>
        <span className="result-number">条</span>
        <span className="result-title">{label === '' ? joinCitations([citation]) : label}</span>
        <span className="result-side">看条文和据此的条目</span>
        {note !== '' && <span className="result-why">{note}</span>}
        {former.map((line) => (
          <span key={line} className="result-why">
            {line}
          </span>
        ))}
      </>
    )
  }
  if (choice.kind === 'law') {
    return (
      <>
        <span className="result-number">法</span>
        <span className="result-title">{choice.law.title}</span>
        <span className="result-side">{choice.law.level}</span>
      </>
    )
  }
  if (choice.kind === 'entry') {
    const handbook = handbookOf(choice.id)
    return (
      <>
        <span className="result-number">{handbook !== undefined && <HandbookMark handbook={handbook} />}</span>
        <span className="result-title">{choice.title}</span>
      </>
    )
  }
  return (
    <>
      <span className="result-number">记</span>
      <span className="result-title">记下这个说法，交给维护</span>
      <span className="result-why">「{choice.text}」只记文字，不记是谁查的，90 天后删除。</span>
    </>
  )
}

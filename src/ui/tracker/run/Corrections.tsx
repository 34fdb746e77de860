import type { CorrectionChange } from '../../../contract/runs.ts'
import type { RunView } from '../../../contract/tracking.ts'
import { shortText } from '../../../core/tracker/missing.ts'
import { actorInWords, timeInWords } from '../words.ts'

function changed(change: CorrectionChange, view: RunView): string {
  if (change.kind === 'text') return change.says
  const text = view.procedure.steps.find(({ id }) => id === change.step)?.text.text
  const name = `「${text === undefined ? change.step : shortText(text)}」`
  switch (change.kind) {
    case 'done':
      return `${name}其实已经做了`
    case 'not-done':
      return `${name}其实没有做`
    case 'answer':
      return `${name}的必答应为：${change.value}`
    default:
      return `${name}的文书应为：${change.document}`
  }
}

/** The correction slips, each as it was written. */
export function Corrections({ view }: { readonly view: RunView }) {
  const { corrections } = view.state
  if (corrections.length === 0) return null
  return (
    <section className="run-part" aria-label="更正单">
      <h2>更正单 {corrections.length} 张</h2>
      {corrections.map((slip) => (
        <p key={slip.event} className="run-slip">
          {changed(slip.change, view)}。理由：{slip.reason}{' '}
          <span className="muted small">
            {timeInWords(slip.at)} {actorInWords(slip.actor, view.people)}
          </span>
        </p>
      ))}
    </section>
  )
}

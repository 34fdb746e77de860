import type { PersonRef } from '../../../contract/people.ts'
import type { Settling, StepState } from '../../../contract/runs.ts'
import { actorInWords, timeInWords } from '../words.ts'

const WORDS: Readonly<Record<Settling, string>> = {
  open: '撤销',
  ticked: '完成',
  skipped: '跳过',
  'not-applicable': '不适用',
  deferred: '顺延',
}
const SIGNS: Readonly<Record<Settling, string>> = { open: '↺', ticked: '✓', skipped: '⇥', 'not-applicable': '—', deferred: '↷' }

/** Everything that became of a step, the last one standing out; nothing is ever hidden. */
export function StepHistory({ state, people }: { readonly state: StepState; readonly people: readonly PersonRef[] }) {
  if (state.history.length === 0) return null
  return (
    <ul className="run-history">
      {state.history.map((change, index) => (
        <li key={change.event} data-to={change.to} data-last={index === state.history.length - 1 ? '' : undefined}>
          <span aria-hidden="true">{SIGNS[change.to]}</span> {WORDS[change.to]} {timeInWords(change.at)}{' '}
          {actorInWords(change.actor, people)}
          {change.until !== undefined && `，到 ${timeInWords(change.until)}`}
          {change.reason !== undefined && `：${change.reason}`}
        </li>
      ))}
    </ul>
  )
}

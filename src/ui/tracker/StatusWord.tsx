import type { RunStatus } from '../../contract/tracker.ts'
import './StatusWord.css'

/** A state as sign and word; the colour only repeats them. */
export function StatusWord({ status }: { readonly status: Pick<RunStatus, 'state' | 'sign' | 'word'> }) {
  return (
    <span className="status-word" data-state={status.state}>
      <span aria-hidden="true">{status.sign}</span> {status.word}
    </span>
  )
}

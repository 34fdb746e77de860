import type { RunTimes } from '../../../contract/tracker.ts'
import { timeInWords } from '../words.ts'

/** When a run opens, is due, and whom it calls when it is late. */
export function RunTimesLine({ times }: { readonly times: RunTimes }) {
  return (
    <span className="muted small">
      {timeInWords(times.opensAt)} 开始
      {times.dueAt !== undefined && `，${timeInWords(times.dueAt)} 到期`}
      {times.escalations.map(({ level, to, at }) => (
        <span key={level}>
          ，{timeInWords(at)} 升级到{to}
        </span>
      ))}
    </span>
  )
}

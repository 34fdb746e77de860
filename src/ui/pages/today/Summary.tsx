import { Button } from 'react-aria-components/Button'
import type { DayBoard, OverdueItem } from '../../../contract/tracker.ts'
import { keyOf, useQuery } from '../../client/useQuery.ts'
import { useToday } from '../../client/useToday.ts'
import { useAsOf } from '../../router/context.ts'
import { liveStatus } from '../../tracker/liveStatus.ts'
import { useNow } from '../../tracker/useNow.ts'
import { countdown, spanInWords, timeInWords } from '../../tracker/words.ts'
import './Summary.css'

interface Props {
  readonly board: DayBoard
  readonly onOpen: (run: string) => void
}

function afterwards({ unanswered, next }: OverdueItem, now: number): string {
  const called = unanswered.length === 0 ? '' : `第 ${unanswered.join('、')} 级升级还没有答复；`
  if (next === undefined) return called.replace(/；$/, '。')
  const left = Date.parse(next.at) - now
  return `${called}${left > 0 ? `再过 ${countdown(left)} ` : '即将'}升级到${next.to}`
}

/** The next thing due, as large as anything on the page; a late one first. */
function Next({ board, onOpen }: Props) {
  const now = useNow()
  const [late] = board.overdue
  const item = late ?? board.next?.item
  if (item === undefined) {
    return (
      <section className="card summary-next" data-state="done">
        <h2 className="summary-name">下一件事</h2>
        <p className="summary-title">✓ 这一班没有等着做的事</p>
      </section>
    )
  }
  const status = liveStatus(item, now)
  const due = item.dueAt === undefined ? undefined : Date.parse(item.dueAt)
  const left = due === undefined ? 0 : due - now
  return (
    <section className="card summary-next" data-state={status.state}>
      <h2 className="summary-name">下一件事</h2>
      <Button className="summary-title" onPress={() => onOpen(item.run)}>
        {item.post.title}：{item.title}{' '}
        <strong className="summary-when" data-state={status.state}>
          <span aria-hidden="true">{status.sign}</span> {left > 0 ? `还有 ${countdown(left)}` : status.word}
        </strong>
      </Button>
      <p className="muted summary-then">
        {due !== undefined && left > 0 && `${timeInWords(new Date(due).toISOString())} 到期；`}
        {afterwards(item, now)}
      </p>
    </section>
  )
}

function Medians() {
  const asOf = useAsOf()
  const month = useToday().slice(0, 7)
  const { value } = useQuery(keyOf('timely.month', { month, asOf }), (client) => client.timely.month({ month, asOf }), ['board'])
  return (
    <section className="card summary-timely">
      <h2 className="summary-name">四个及时（本月中位）</h2>
      <dl className="summary-medians">
        {(value ?? []).map(({ kind, median }) => (
          <div key={kind}>
            <dt>{kind}</dt>
            <dd>{median === null ? '—' : spanInWords(median)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** What matters most of the day, in four cards. */
export function Summary({ board, onOpen }: Props) {
  const { done, total, overdue } = board.counts
  return (
    <div className="summary">
      <Next board={board} onOpen={onOpen} />
      <section className="card summary-count">
        <h2 className="summary-name">完成</h2>
        <p>
          <span className="summary-number">{done}</span>
          <span className="muted"> / {total}</span>
        </p>
      </section>
      <section className="card summary-count" data-late={overdue > 0 ? '' : undefined}>
        <h2 className="summary-name">逾期</h2>
        <p>
          <span className="summary-number">{overdue}</span>
          {overdue > 0 && <span aria-hidden="true"> ▲</span>}
        </p>
      </section>
      <Medians />
    </div>
  )
}

import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import type { DayBoard } from '../../../contract/tracker.ts'
import { liveStatus } from '../../tracker/liveStatus.ts'
import { StatusWord } from '../../tracker/StatusWord.tsx'
import { useNow } from '../../tracker/useNow.ts'
import './OverdueList.css'

const SHOWN = 3

interface Props {
  readonly board: DayBoard
  readonly onOpen: (run: string) => void
}

/** What is late or was taken over from an earlier day, the longest first, before everything else. */
export function OverdueList({ board, onOpen }: Props) {
  const now = useNow()
  const [all, setAll] = useState(false)
  const late = new Set(board.overdue.map(({ run }) => run))
  const items = [...board.overdue, ...board.carried.filter(({ run, status }) => !late.has(run) && status.state !== 'done')]
  if (items.length === 0) return null
  return (
    <section className="overdue" aria-label="逾期和上一班未了">
      <ul className="overdue-list">
        {(all ? items : items.slice(0, SHOWN)).map((item) => (
          <li key={item.run}>
            <Button className="overdue-item" onPress={() => onOpen(item.run)}>
              <StatusWord status={liveStatus(item, now)} />
              <span className="overdue-title">
                {item.post.title} · {item.title}
              </span>
              {item.carried && <span className="overdue-carried">上一班移交</span>}
              {item.unanswered.length > 0 && <span className="overdue-call">▲ 升级待答复</span>}
              <span className="muted small">
                {item.done}/{item.total}
              </span>
            </Button>
          </li>
        ))}
      </ul>
      {items.length > SHOWN && (
        <Button className="button button-quiet" aria-expanded={all} onPress={() => setAll(!all)}>
          {all ? '收起' : `另有 ${items.length - SHOWN} 项`}
        </Button>
      )}
    </section>
  )
}

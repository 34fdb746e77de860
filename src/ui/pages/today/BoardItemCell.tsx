import type { BoardItem } from '../../../contract/tracker.ts'
import { KindTag } from '../../tracker/KindTag.tsx'
import { liveStatus } from '../../tracker/liveStatus.ts'
import { StatusWord } from '../../tracker/StatusWord.tsx'
import { Unsaved } from '../../tracker/Unsaved.tsx'
import { useNow } from '../../tracker/useNow.ts'
import { useWaiting } from '../../tracker/useOutbox.ts'
import { NextTick } from './NextTick.tsx'
import './BoardItemCell.css'

interface Props {
  readonly item: BoardItem
  readonly current: boolean
  /** Whether Tab stops here; the other items are reached with the arrow keys. */
  readonly reachable: boolean
  readonly readOnly: boolean
  readonly onOpen: (run: string) => void
  readonly onFocus: (run: string) => void
}

/** One item of the board: what it is, how it stands, and its next step to tick. */
export function BoardItemCell({ item, current, reachable, readOnly, onOpen, onFocus }: Props) {
  const now = useNow()
  const { waiting } = useWaiting(item.run)
  const status = readOnly ? item.status : liveStatus(item, now)
  const open = status.begun && status.state !== 'done' && status.state !== 'deferred'
  const ticking = !readOnly && open && (current || status.state === 'overdue')
  return (
    <div className="board-item" data-state={status.state} data-begun={status.begun ? '' : undefined} data-current={current ? '' : undefined}>
      <button
        type="button"
        className="board-open"
        data-run={item.run}
        tabIndex={reachable ? 0 : -1}
        onClick={() => onOpen(item.run)}
        onFocus={() => onFocus(item.run)}
      >
        {item.kinds.slice(0, 1).map((kind) => (
          <KindTag key={kind} kind={kind} />
        ))}
        <span className="board-title">{item.title}</span>
      </button>
      {ticking && <NextTick item={item} />}
      <p className="board-foot">
        <StatusWord status={status} />
        {status.begun && status.state !== 'done' && item.total > 0 && (
          <span className="board-progress">
            {item.done}/{item.total}
          </span>
        )}
        {item.unanswered.length > 0 && <span className="board-call">▲ 待答复</span>}
        {waiting.length > 0 && <Unsaved />}
      </p>
    </div>
  )
}

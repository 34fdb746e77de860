import { useEffect, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import type { DayBoard } from '../../../contract/tracker.ts'
import { BoardItemCell } from './BoardItemCell.tsx'
import { focusCell, isGridKey, moveInGrid } from './gridKeys.ts'
import { SlotHead } from './SlotHead.tsx'
import { useTickNext } from './useTickNext.ts'
import './Board.css'

interface Props {
  readonly board: DayBoard
  readonly onOpen: (run: string) => void
  /** A past day: nothing is ticked here. */
  readonly readOnly?: boolean
}

/** The item that Tab reaches: the one last focused, else the first of the current slot. */
function entryPoint(board: DayBoard, last: string | undefined): string | undefined {
  const items = board.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.items.map(({ run }) => run)))
  if (last !== undefined && items.includes(last)) return last
  const current = board.slots.findIndex((slot) => slot.current)
  return board.rows.flatMap(({ cells }) => cells[current]?.items ?? [])[0]?.run ?? items[0]
}

function showCurrentSlot(box: HTMLElement | null): void {
  const head = box?.querySelector<HTMLElement>('[data-current]')
  if (box === null || head === null || head === undefined) return
  box.scrollLeft = head.offsetLeft - head.offsetWidth * 2.5
}

/** Posts down, slots across midnight. Arrow keys move, Enter opens, Space ticks the next step. */
export function Board({ board, onOpen, readOnly = false }: Props) {
  const scroller = useRef<HTMLDivElement>(null)
  const [last, setLast] = useState<string>()
  const tickNext = useTickNext()
  const reachable = entryPoint(board, last)
  const currentKey = board.slots.find(({ current }) => current)?.key

  // The current slot comes into view, with the ones before it, when the day is opened and when the slot changes.
  useEffect(() => {
    if (currentKey !== undefined) showCurrentSlot(scroller.current)
  }, [currentKey])

  function onKeyDown(event: KeyboardEvent<HTMLTableElement>): void {
    const cell = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-run]') : null
    const run = cell?.dataset['run']
    if (cell === null || run === undefined) return
    if (isGridKey(event.key) && !event.ctrlKey && !event.altKey && !event.metaKey) {
      const to = moveInGrid(event.currentTarget, cell, event.key)
      if (to === undefined) return
      event.preventDefault()
      focusCell(to)
    } else if (event.key === ' ' && event.target === cell && !readOnly) {
      event.preventDefault()
      const item = board.rows.flatMap(({ cells }) => cells.flatMap(({ items }) => items)).find((each) => each.run === run)
      if (item !== undefined) tickNext(item)
    }
  }

  return (
    <div className="board-scroll" ref={scroller}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- a table that arrow keys move in is a grid */}
      <table className="board" role="grid" aria-label="各岗位时段清单：方向键移动，回车打开，空格勾选下一步" onKeyDown={onKeyDown}>
        <thead>
          <tr>
            <th scope="col" className="board-corner">
              <span className="visually-hidden">岗位</span>
            </th>
            {board.slots.map((slot) => (
              <SlotHead key={slot.key} slot={slot} />
            ))}
          </tr>
        </thead>
        <tbody>
          {board.rows.map(({ post, holders, cells }) => (
            <tr key={post.id}>
              <th scope="row" className="board-post">
                <span className="board-post-name">{post.title}</span>
                <span className="muted small">{holders.map(({ badge }) => badge).join('、') || '未排班'}</span>
              </th>
              {cells.map((cell, column) => (
                <td key={cell.slot} className="board-cell">
                  {cell.items.map((item) => (
                    <BoardItemCell
                      key={item.run}
                      item={item}
                      current={board.slots[column]?.current === true}
                      reachable={item.run === reachable}
                      readOnly={readOnly}
                      onOpen={onOpen}
                      onFocus={setLast}
                    />
                  ))}
                  {cell.items.length === 0 && <span className="board-none" aria-label="没有安排" />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

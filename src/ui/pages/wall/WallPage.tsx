import { useEffect, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import type { WallView } from '../../../contract/tracker.ts'
import { STATE_SIGNS, STATE_WORDS } from '../../../core/tracker/due.ts'
import { spellMinutes } from '../../../core/tracker/time.ts'
import { useQuery } from '../../client/useQuery.ts'
import { useDesk } from '../../client/desk.ts'
import { useNow } from '../../tracker/useNow.ts'
import { POST_NAMES, timeInWords } from '../../tracker/words.ts'
import { dayInWords } from '../../words.ts'
import { Link } from '../../router/Link.tsx'
import { clockOf } from './clockOf.ts'
import './WallPage.css'
import '../../tracker/shared.css'

const AGAIN = 20_000

function NextLine({ next, now }: { readonly next: NonNullable<WallView['next']>; readonly now: number }) {
  const left = (next.at - now + 1440) % 1440
  const late = next.state === 'overdue'
  return (
    <p className="wall-next" data-state={next.state}>
      <span className="wall-next-name">下一件事</span>
      <strong>
        {POST_NAMES[next.post]} · {clockOf(next.slot)} 时段
      </strong>
      <strong className="wall-next-when">
        <span aria-hidden="true">{STATE_SIGNS[next.state]}</span>{' '}
        {late ? `逾期${next.minutes === undefined ? '' : ` ${spellMinutes(next.minutes)}`}` : `${clockOf(next.at)} 到期，还有 ${spellMinutes(left)}`}
      </strong>
    </p>
  )
}

/**
 * The command room's screen: posts, times, counts and states, nothing else (LEGAL.md §4). It needs no sign-in, shows
 * nothing that anybody typed, and stays as it is when the desk locks.
 */
export default function WallPage() {
  const { live } = useDesk()
  const now = useNow()
  const { value: wall, failure, retry } = useQuery('board.wall', ({ board }) => board.wall({}), ['board', 'handover', 'customise', 'station'])
  const [full, setFull] = useState(() => document.fullscreenElement !== null)

  useEffect(() => {
    const timer = setInterval(retry, AGAIN)
    const follow = (): void => setFull(document.fullscreenElement !== null)
    document.addEventListener('fullscreenchange', follow)
    return () => {
      clearInterval(timer)
      document.removeEventListener('fullscreenchange', follow)
    }
  })

  const current = wall?.slots.findLastIndex((slot) => minutesInto(wall, slot) <= minutesInto(wall, wall.now)) ?? -1
  return (
    <div className="wall" data-stale={live === 'lost' || failure !== undefined ? '' : undefined}>
      <header className="wall-head">
        <h1 className="wall-title">今日清单</h1>
        {wall !== undefined && <span className="wall-day">{dayInWords(wall.day)} 值班日</span>}
        <span className="wall-clock">{timeInWords(new Date(now).toISOString())}</span>
      </header>
      {failure !== undefined && wall === undefined && <p className="wall-lost">◷ 还没有读到清单，正在重试。</p>}
      {live === 'lost' && <p className="wall-lost">◷ 与后台的连接断开了，下面是断开以前的情况，正在重新连接。</p>}
      {wall !== undefined && (
        <>
          {wall.next === null ? <p className="wall-next">✓ 这一班没有等着做的事</p> : <NextLine next={wall.next} now={wall.now} />}
          <table className="wall-grid">
            <caption className="visually-hidden">各岗位各时段的状态</caption>
            <thead>
              <tr>
                <th scope="col">
                  <span className="visually-hidden">岗位</span>
                </th>
                {wall.slots.map((slot, index) => (
                  <th key={slot} scope="col" data-current={index === current ? '' : undefined}>
                    {clockOf(slot)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {wall.rows.map(({ post, cells }) => (
                <tr key={post}>
                  <th scope="row">{POST_NAMES[post]}</th>
                  {wall.slots.map((slot, index) => {
                    const cell = cells.find((each) => each.slot === index)
                    return (
                      <td key={slot} data-state={cell?.state} data-current={index === current ? '' : undefined}>
                        {cell !== undefined && (
                          <>
                            <span className="wall-sign" aria-hidden="true">
                              {STATE_SIGNS[cell.state]}
                            </span>
                            {index <= current && cell.state !== 'done' && (
                              <span className="wall-count">
                                {cell.done}/{cell.total}
                              </span>
                            )}
                            <span className="wall-word">{STATE_WORDS[cell.state]}</span>
                          </>
                        )}
                      </td>
                    )
                  })}
                </tr>
              ))}
            </tbody>
          </table>
          <footer className="wall-counts">
            <span>
              完成 <strong>{wall.counts.done}</strong> / {wall.counts.total}
            </span>
            <span data-late={wall.counts.overdue > 0 ? '' : undefined}>
              {wall.counts.overdue > 0 && '▲ '}逾期 <strong>{wall.counts.overdue}</strong>
            </span>
            <span>
              上一班移交 <strong>{wall.counts.carried}</strong>
            </span>
            <div className="wall-controls no-print">
              {!full && (
                <Button className="button" onPress={() => void document.documentElement.requestFullscreen().catch(() => undefined)}>
                  全屏
                </Button>
              )}
              {!full && (
                <Link className="button" to="/today">
                  回到清单
                </Link>
              )}
            </div>
          </footer>
        </>
      )}
    </div>
  )
}

/** Minutes since the first slot of the day: the small hours come last. */
function minutesInto(wall: WallView, minute: number): number {
  return (minute - (wall.slots[0] ?? 0) + 1440) % 1440
}

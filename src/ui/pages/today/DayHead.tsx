import type { DayBoard } from '../../../contract/tracker.ts'
import { PageHeading } from '../../components/PageHeading.tsx'
import { Link } from '../../router/Link.tsx'
import { momentInWords } from '../../words.ts'
import { WallLink } from '../wall/WallLink.tsx'

/** The title, which day it is, and the ways on: wall, hand-over, history. */
export function DayHead({ board }: { readonly board: DayBoard | undefined }) {
  const commander = board?.rows.find(({ post }) => post.id === 'duty-commander')?.holders.map(({ badge }) => badge) ?? []
  return (
    <header className="day-head">
      <PageHeading title="今日清单">
        {board !== undefined && (
          <span className="muted">
            {momentInWords(board.from)} → {momentInWords(board.to)}
            {commander.length > 0 && ` · 值班长 ${commander.join('、')}`}
          </span>
        )}
      </PageHeading>
      <nav className="day-ways no-print" aria-label="今日清单的其他页">
        <WallLink />
        <Link className="button" to="/handover">
          交接班
        </Link>
        <Link className="button" to="/history">
          日历和报告
        </Link>
        {board !== undefined && (
          <Link className="button" to={`/history/${board.day}`}>
            日报
          </Link>
        )}
        <Link className="button" to="/customise">
          本所调整
        </Link>
      </nav>
    </header>
  )
}

import { keyOf, useQuery } from '../../client/useQuery.ts'
import { ErrorState } from '../../components/ErrorState.tsx'
import { Loading } from '../../components/Loading.tsx'
import { PageHeading } from '../../components/PageHeading.tsx'
import { useAsOf, useNavigate, useRouter } from '../../router/context.ts'
import { Link } from '../../router/Link.tsx'
import type { PageProps } from '../../router/routes.ts'
import { dayInWords } from '../../words.ts'
import { Board } from '../today/Board.tsx'
import { RunDrawer } from '../today/RunDrawer.tsx'
import { ReportButtons } from './ReportButtons.tsx'
import '../today/TodayPage.css'
import '../../tracker/shared.css'

/** A past duty day, as it was: to read and to print. */
export default function DayPage({ params }: PageProps) {
  const asOf = useAsOf()
  const go = useNavigate()
  const day = params['day'] ?? ''
  const run = new URLSearchParams(useRouter().place.search).get('run')
  const { value: board, failure, retry } = useQuery(keyOf('board.day', { day, asOf }), (client) => client.board.day({ day, asOf }), [
    'board',
    'session',
  ])
  return (
    <div className="today">
      <header className="day-head">
        <PageHeading title={`${/^\d{4}-\d\d-\d\d$/.test(day) ? dayInWords(day) : day}值班日`}>
          {board !== undefined && (
            <span className="muted">
              完成 {board.counts.done} / {board.counts.total}，逾期 {board.counts.overdue}
            </span>
          )}
        </PageHeading>
        <nav className="day-ways no-print" aria-label="这一天的其他页">
          <Link className="button" to={`/history?month=${day.slice(0, 7)}`}>
            回到日历
          </Link>
          <Link className="button" to={`/handover?day=${day}`}>
            交接单
          </Link>
          <ReportButtons of={{ day }} />
          <button type="button" className="button" onClick={() => window.print()}>
            打印
          </button>
        </nav>
      </header>
      {failure !== undefined && board === undefined && <ErrorState failure={failure} onRetry={retry} />}
      {board === undefined && failure === undefined && <Loading lines={9} />}
      {board !== undefined && (
        <Board board={board} readOnly onOpen={(id) => go(`/history/${day}?run=${encodeURIComponent(id)}`)} />
      )}
      {run !== null && <RunDrawer run={run} readOnly close={() => go(`/history/${day}`, { replace: true })} />}
    </div>
  )
}

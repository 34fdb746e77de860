import { useEffect } from 'react'
import { keyOf, useQuery } from '../../client/useQuery.ts'
import type { QueryResult } from '../../client/useQuery.ts'
import { useMe } from '../../client/useMe.ts'
import type { DayBoard } from '../../../contract/tracker.ts'
import { ErrorState } from '../../components/ErrorState.tsx'
import { Loading } from '../../components/Loading.tsx'
import { useAsOf, useNavigate, useRouter } from '../../router/context.ts'
import { CustodyPanel } from './custody/CustodyPanel.tsx'
import { DayHead } from './DayHead.tsx'
import { Board } from './Board.tsx'
import { OpenRuns } from './OpenRuns.tsx'
import { OverdueList } from './OverdueList.tsx'
import { RunDrawer } from './RunDrawer.tsx'
import { Summary } from './Summary.tsx'
import { UndoBar } from './UndoBar.tsx'
import './TodayPage.css'
import '../../tracker/shared.css'

const MINUTE = 60_000

/** Today's board, live; read again every minute, because time alone changes it. */
function useBoard(): QueryResult<DayBoard> {
  const asOf = useAsOf()
  const board = useQuery(keyOf('board.day', { asOf }), (client) => client.board.day({ asOf }), [
    'board',
    'handover',
    'customise',
    'session',
    'roster',
    'station',
    'library',
  ])
  const { retry } = board
  useEffect(() => {
    const timer = setInterval(retry, MINUTE)
    return () => clearInterval(timer)
  })
  return board
}

/** 今日清单: what is due next, the day's grid of posts and slots, and a run in a panel beside it. */
export default function TodayPage() {
  const { value: board, failure, retry } = useBoard()
  const { search } = useRouter().place
  const go = useNavigate()
  const me = useMe().value
  const run = new URLSearchParams(search).get('run')
  const open = (id: string): void => go(`/today?run=${encodeURIComponent(id)}`)
  return (
    <div className="today">
      <DayHead board={board} />
      {failure !== undefined && board === undefined && <ErrorState failure={failure} onRetry={retry} />}
      {board === undefined && failure === undefined && <Loading lines={9} />}
      {board !== undefined && (
        <>
          <Summary board={board} onOpen={open} />
          <OverdueList board={board} onOpen={open} />
          <Board board={board} onOpen={open} />
          {me?.person !== null && me !== undefined && (
            <div className="today-beside">
              <OpenRuns />
              <CustodyPanel />
            </div>
          )}
        </>
      )}
      <UndoBar />
      {run !== null && <RunDrawer run={run} close={() => go('/today', { replace: true })} />}
    </div>
  )
}

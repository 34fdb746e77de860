import { useEffect } from 'react'
import { useShelf } from '../../client/shelf.ts'
import { keyOf, useQuery } from '../../client/useQuery.ts'
import { ErrorState } from '../../components/ErrorState.tsx'
import { useAsOf } from '../../router/context.ts'
import { HomeSearch } from './HomeSearch.tsx'
import { KeysHint } from './KeysHint.tsx'
import { ListedCard } from './ListedCard.tsx'
import { SetUpInvitation } from './SetUpInvitation.tsx'
import { Shelf } from './Shelf.tsx'
import './HomePage.css'

/** The station's desk: search in focus, the five volumes on their shelf, what was read last. */
export default function HomePage() {
  const asOf = useAsOf()
  const shelf = useShelf(asOf)
  const recent = useQuery(keyOf('desk.recent.list', asOf), ({ desk }) => desk.recent.list({ asOf }), ['recent', 'library'])
  const bookmarks = useQuery(keyOf('desk.bookmarks.list', asOf), ({ desk }) => desk.bookmarks.list({ asOf }), ['bookmarks', 'library'])

  const filled = shelf.value !== undefined
  useEffect(() => {
    // What a start is measured by: the volumes can be opened and a query can be typed.
    if (filled && document.activeElement?.getAttribute('role') === 'combobox') performance.mark('usable')
  }, [filled])

  return (
    <div className="home">
      <h1 className="visually-hidden">枫册首页</h1>
      <div className="home-search">
        <HomeSearch />
        <KeysHint />
      </div>
      <div className="home-desk">
        <div>
          {shelf.failure !== undefined && shelf.value === undefined && <ErrorState failure={shelf.failure} onRetry={shelf.retry} />}
          <Shelf volumes={shelf.value} />
        </div>
        <div className="home-side">
          <SetUpInvitation />
          <ListedCard title="最近查阅" list={recent} empty="还没有查阅过。在上面检索，或者翻开一册手册。" />
          <ListedCard title="书签" list={bookmarks} empty="还没有书签。在条目页面按「书签」，常用的就会排在这里。" more="/bookmarks" />
        </div>
      </div>
    </div>
  )
}

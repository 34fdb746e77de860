import { Button } from 'react-aria-components/Button'
import { announce } from '../../announce.ts'
import { useClient } from '../../client/desk.ts'
import { failureOf } from '../../client/failure.ts'
import { useHello } from '../../client/useHello.ts'
import { keyOf, useQuery } from '../../client/useQuery.ts'
import { EmptyState } from '../../components/EmptyState.tsx'
import { ErrorState } from '../../components/ErrorState.tsx'
import { ListedRow } from '../../components/ListedRow.tsx'
import { Loading } from '../../components/Loading.tsx'
import { PageHeading } from '../../components/PageHeading.tsx'
import { HANDBOOK_LABELS, handbookOf } from '../../handbooks.ts'
import { useAsOf } from '../../router/context.ts'
import './BookmarksPage.css'

/** Every bookmark of this desk, by handbook, with the way to take one out. */
export default function BookmarksPage() {
  const client = useClient()
  const asOf = useAsOf()
  const guest = useHello().value?.desk.kind === 'guest'
  const { value, failure, retry } = useQuery(
    keyOf('desk.bookmarks.list', asOf),
    ({ desk }) => desk.bookmarks.list({ asOf }),
    ['bookmarks', 'library'],
  )

  async function set(entry: string, on: boolean, said: string): Promise<void> {
    try {
      await client.desk.bookmarks.set({ entry, on })
      announce(said)
    } catch (error) {
      announce(failureOf(error).sentence)
    }
  }

  return (
    <div className="page">
      <PageHeading title="书签" />
      {failure !== undefined && <ErrorState failure={failure} onRetry={retry} />}
      {value === undefined && failure === undefined && <Loading />}
      {value?.length === 0 && (
        <EmptyState title="还没有书签">
          {guest ? '访客不能保存书签。请从本机启动枫册时给出的链接进入。' : '在条目页面按「书签」，它就会出现在这里和首页。'}
        </EmptyState>
      )}
      {HANDBOOK_LABELS.map(({ id, title }) => {
        const own = value?.filter((entry) => handbookOf(entry.id) === id) ?? []
        if (own.length === 0) return null
        return (
          <section key={id} className="bookmarks-part">
            <h2>{title}</h2>
            <ul>
              {own.map((entry) => (
                <ListedRow key={entry.id} entry={entry}>
                  <Button
                    className="button button-quiet"
                    aria-label={`取消书签：${entry.title}`}
                    onPress={() => void set(entry.id, false, `已取消书签「${entry.title}」。`)}
                  >
                    取消
                  </Button>
                </ListedRow>
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}

import { Button } from 'react-aria-components/Button'
import { announce } from '../../announce.ts'
import { useClient } from '../../client/desk.ts'
import { useMay, useMe } from '../../client/useMe.ts'
import { useQuery } from '../../client/useQuery.ts'
import { ErrorState } from '../../components/ErrorState.tsx'
import { Loading } from '../../components/Loading.tsx'
import { useAct } from '../../session/useAct.ts'
import { momentInWords } from '../../words.ts'

/** Live sessions, all one may see or one person's, each with the way to end it. */
export function SessionTable({ of }: { readonly of?: string }) {
  const client = useClient()
  const act = useAct()
  const me = useMe().value?.person
  const { may } = useMay('session.list')
  const { value, failure, retry } = useQuery('session.list', ({ session }) => session.list({}), ['session', 'people'], { when: may })
  if (value === undefined) return failure === undefined ? <Loading lines={2} /> : <ErrorState failure={failure} onRetry={retry} />
  const shown = of === undefined ? value : value.filter((row) => row.person.id === of)
  if (shown.length === 0) return <p className="muted">没有正在登录的电脑。</p>

  async function revoke(id: string, who: string): Promise<void> {
    const done = await act(() => client.session.revoke({ id }))
    announce(done.ok ? `已结束${who}的登录。` : done.failure.sentence)
  }

  return (
    <div className="table-scroll">
      <table className="plain-table">
        <caption className="visually-hidden">正在登录的电脑</caption>
        <thead>
          <tr>
            <th scope="col">谁</th>
            <th scope="col">电脑</th>
            <th scope="col">登录时间</th>
            <th scope="col">最近操作</th>
            <th scope="col">结束</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ id, person, desk, thisDesk, since, lastActive }) => (
            <tr key={id}>
              <td>
                {person.name} {person.badge}
              </td>
              <td>{thisDesk ? '这台电脑' : `电脑 ${desk.slice(0, 6)}`}</td>
              <td>{momentInWords(since)}</td>
              <td>{momentInWords(lastActive)}</td>
              <td>
                {(me?.id === person.id || me?.roles.includes('administrator') === true) && (
                  <Button className="button" aria-label={`结束 ${person.name} 的登录`} onPress={() => void revoke(id, person.name)}>
                    结束
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

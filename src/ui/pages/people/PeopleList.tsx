import { useState } from 'react'
import type { Person } from '../../../contract/people.ts'
import { usePeople } from '../../client/usePeople.ts'
import { usePosts } from '../../client/usePosts.ts'
import { EmptyState } from '../../components/EmptyState.tsx'
import { ErrorState } from '../../components/ErrorState.tsx'
import { Field } from '../../components/Field.tsx'
import { Loading } from '../../components/Loading.tsx'
import { Link } from '../../router/Link.tsx'
import { AccountState } from './AccountState.tsx'
import { moveInRows } from './moveInRows.ts'
import { fits } from './peopleFilter.ts'
import { Roles } from './Roles.tsx'

/** Everybody, with a filter; ↑ and ↓ go from one to the next. */
export function PeopleList() {
  const { value, failure, retry } = usePeople()
  const posts = usePosts()
  const [query, setQuery] = useState('')
  if (value === undefined) return failure === undefined ? <Loading /> : <ErrorState failure={failure} onRetry={retry} />
  if (value.length === 0) return <EmptyState title="还没有人员">先添加第一名人员，或者从表格导入。</EmptyState>
  const title = (id: string): string => posts?.find((post) => post.id === id)?.title ?? id
  const shown = value.filter((person) => fits(person, query, title))
  const officers = value.filter(({ active, roles }) => active && roles.includes('officer')).length
  const auxiliaries = value.filter(({ active, roles }) => active && roles.includes('auxiliary')).length
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the links below are what is reached; arrows only go between them
    <div
      onKeyDown={(event) => {
        if (moveInRows(event.currentTarget, event.key, event.target)) event.preventDefault()
      }}
    >
      <div className="people-head">
        <Field label="筛选名单" hint="警号、姓名、身份、岗位都可以" value={query} onChange={setQuery} autoComplete="off" />
        <output className="muted">
          {query === '' ? `共 ${value.length} 人，在岗民警 ${officers} 人，辅警 ${auxiliaries} 人` : `筛选出 ${shown.length} 人`}
        </output>
      </div>
      <div className="table-scroll">
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">警号</th>
              <th scope="col">姓名</th>
              <th scope="col">身份</th>
              <th scope="col">岗位</th>
              {value[0]?.account !== null && <th scope="col">登录</th>}
            </tr>
          </thead>
          <tbody>
            {shown.map((person) => (
              <Row key={person.id} person={person} title={title} />
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}

function Row({ person, title }: { readonly person: Person; readonly title: (id: string) => string }) {
  const { id, badge, name, roles, posts, active, account } = person
  return (
    <tr className="people-row" data-away={active ? undefined : ''}>
      <td>{badge}</td>
      <td>
        <Link className="people-name" to={`/people/${id}`} data-row="">
          {name}
        </Link>
        {!active && <span className="muted">（不在岗）</span>}
      </td>
      <td>
        <Roles roles={roles} />
      </td>
      <td>{posts.map(title).join('、')}</td>
      {account !== null && (
        <td>
          <AccountState account={account} />
        </td>
      )}
    </tr>
  )
}

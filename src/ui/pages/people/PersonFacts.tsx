import type { Person } from '../../../contract/people.ts'
import { usePosts } from '../../client/usePosts.ts'
import { WhoMay } from '../../components/WhoMay.tsx'
import { Roles } from './Roles.tsx'
import '../settings/SettingsPage.css'

/** One person, to look at. */
export function PersonFacts({ person }: { readonly person: Person }) {
  const posts = usePosts()
  return (
    <>
      <dl className="facts">
        <dt>警号</dt>
        <dd>{person.badge}</dd>
        <dt>身份</dt>
        <dd>
          <Roles roles={person.roles} />
        </dd>
        <dt>岗位</dt>
        <dd>{person.posts.map((id) => posts?.find((post) => post.id === id)?.title ?? id).join('、') || '未定'}</dd>
        <dt>在岗</dt>
        <dd>{person.active ? '是' : '否'}</dd>
      </dl>
      <WhoMay operation="people.update" />
    </>
  )
}

import type { PersonFields } from '../../../contract/people.ts'
import { useMay } from '../../client/useMe.ts'
import { usePeople } from '../../client/usePeople.ts'
import { EmptyState } from '../../components/EmptyState.tsx'
import { ErrorState } from '../../components/ErrorState.tsx'
import { Loading } from '../../components/Loading.tsx'
import { PageHeading } from '../../components/PageHeading.tsx'
import { WhoMay } from '../../components/WhoMay.tsx'
import { Link } from '../../router/Link.tsx'
import type { PageProps } from '../../router/routes.ts'
import { SessionTable } from '../sessions/SessionTable.tsx'
import { PersonForm } from './PersonForm.tsx'
import { PersonFacts } from './PersonFacts.tsx'
import { ResetPin } from './ResetPin.tsx'
import './People.css'

const NEW: PersonFields = { badge: '', name: '', posts: [], roles: ['officer'], active: true }

/** One person: a new one, or one to look at and change. */
export default function PersonPage({ params }: PageProps) {
  const id = params['id'] ?? ''
  if (id === 'new') return <NewPerson />
  return <KnownPerson key={id} id={id} />
}

function NewPerson() {
  const { may } = useMay('people.add')
  return (
    <div className="page person">
      <PageHeading title="添加一人" lead={<Link to="/people">人员</Link>} />
      {may ? <PersonForm stored={NEW} /> : <WhoMay operation="people.add" />}
    </div>
  )
}

function KnownPerson({ id }: { readonly id: string }) {
  const { value, failure, retry } = usePeople()
  const { may: mayRead } = useMay('people.list')
  const { may: mayChange } = useMay('people.update')
  const person = value?.find((each) => each.id === id)
  const title = person?.name ?? '人员'
  return (
    <div className="page person">
      <PageHeading title={title} lead={<Link to="/people">人员</Link>} ready={value !== undefined || !mayRead} />
      <WhoMay operation="people.list" />
      {mayRead && value === undefined && (failure === undefined ? <Loading /> : <ErrorState failure={failure} onRetry={retry} />)}
      {value !== undefined && person === undefined && (
        <EmptyState title="没有这名人员">
          回到<Link to="/people">人员名单</Link>再找。
        </EmptyState>
      )}
      {person !== undefined && (mayChange ? <PersonForm key={person.version} stored={person} person={person} /> : <PersonFacts person={person} />)}
      {person !== undefined && mayChange && (
        <section aria-labelledby="pin">
          <h2 id="pin">PIN</h2>
          <ResetPin person={person} />
        </section>
      )}
      {person !== undefined && mayChange && (
        <section aria-labelledby="seated">
          <h2 id="seated">正在登录的电脑</h2>
          <SessionTable of={person.id} />
        </section>
      )}
    </div>
  )
}

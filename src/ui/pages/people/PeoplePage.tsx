import { PageHeading } from '../../components/PageHeading.tsx'
import { WhoMay } from '../../components/WhoMay.tsx'
import { useMay } from '../../client/useMe.ts'
import { Link } from '../../router/Link.tsx'
import { ImportPeople } from './ImportPeople.tsx'
import { PeopleList } from './PeopleList.tsx'
import './People.css'

/** The people of the station: look one up, add one, import many. */
export default function PeoplePage() {
  const { may: mayRead } = useMay('people.list')
  const { may: mayAdd } = useMay('people.add')
  const { may: mayImport } = useMay('people.import')
  return (
    <div className="page people">
      <PageHeading title="人员">
        <span className="page-acts">
          {mayAdd && (
            <Link className="button" to="/people/new">
              添加一人
            </Link>
          )}
          <Link to="/roster">排班</Link>
          <Link to="/sessions">登录情况</Link>
        </span>
      </PageHeading>
      {mayRead ? <PeopleList /> : <WhoMay operation="people.list" />}
      {mayRead && (
        <section aria-labelledby="import">
          <h2 id="import">从表格导入</h2>
          {mayImport ? <ImportPeople /> : <WhoMay operation="people.import" />}
        </section>
      )}
    </div>
  )
}

import { useMay, useMe } from '../../client/useMe.ts'
import { PageHeading } from '../../components/PageHeading.tsx'
import { WhoMay } from '../../components/WhoMay.tsx'
import { ChangePin } from './ChangePin.tsx'
import { SessionTable } from './SessionTable.tsx'
import '../people/People.css'

/** One's own PIN, and who is signed in where. */
export default function SessionsPage() {
  const me = useMe().value?.person ?? null
  const { may } = useMay('session.list')
  return (
    <div className="page sessions">
      <PageHeading title="登录情况" />
      <WhoMay operation="session.list" />
      {may && (
        <section aria-labelledby="live">
          <h2 id="live">正在登录</h2>
          <SessionTable />
        </section>
      )}
      {me !== null && (
        <section aria-labelledby="own-pin">
          <h2 id="own-pin">修改我的 PIN</h2>
          <ChangePin badge={me.badge} />
        </section>
      )}
    </div>
  )
}

import { PageHeading } from '../../components/PageHeading.tsx'
import { Link } from '../../router/Link.tsx'
import type { PageProps } from '../../router/routes.ts'
import { PLANS } from './plans.ts'

/** A page that is designed and not built yet: what will be here, and where to go meanwhile. */
export default function PlannedPage({ route }: PageProps) {
  const plan = PLANS[route.id]
  return (
    <div className="page">
      <PageHeading title={route.title} />
      <p>
        <strong>这一页还没有建成。</strong>
        {plan?.about}
      </p>
      {plan !== undefined && (
        <section>
          <h2>现在可以先用</h2>
          <ul className="bullets">
            {plan.meanwhile.map(({ to, label, why }) => (
              <li key={to}>
                <Link to={to}>{label}</Link>：{why}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

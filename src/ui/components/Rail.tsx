import { HANDBOOK_LABELS } from '../handbooks.ts'
import { useRouter } from '../router/context.ts'
import { routeFor } from '../router/match.ts'
import { RailLink } from './RailLink.tsx'
import './Rail.css'

/** The navigation at the left edge: home, the five handbooks, the station's work, settings. */
export function Rail() {
  const { place } = useRouter()
  const current = routeFor(place.path).route.rail
  return (
    <nav className="rail" aria-label="主导航">
      <span className="rail-seal" aria-hidden="true">
        枫
      </span>
      <ul className="rail-list">
        <RailLink to="/" mark="首" label="首页" current={current === 'home'} />
        {HANDBOOK_LABELS.map(({ id, mark, short, title }) => (
          <RailLink key={id} to={`/${id}`} mark={mark} label={short} title={title} handbook={id} current={current === id} />
        ))}
        <li className="rail-rule" aria-hidden="true" />
        <RailLink to="/today" mark="今" label="今日" title="今日清单" current={current === 'today'} />
        <RailLink to="/study" mark="学" label="学习" current={current === 'study'} />
        <RailLink to="/assessment" mark="考" label="考核" current={current === 'assessment'} />
        <RailLink to="/upkeep" mark="维" label="维护" current={current === 'upkeep'} />
      </ul>
      <ul className="rail-list rail-end">
        <RailLink to="/settings" mark="设" label="设置" current={current === 'settings'} />
      </ul>
    </nav>
  )
}

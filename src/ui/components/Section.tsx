import { Link } from '../router/Link.tsx'
import type { Route } from '../router/routes.ts'
import { handbookLabel } from '../handbooks.ts'
import './Section.css'

/** Where one is, at the left of the top bar: the handbook with its mark, or the page's name. */
export function Section({ route }: { readonly route: Route }) {
  if (route.handbook === undefined) return <span className="section">{route.title}</span>
  const { mark, title } = handbookLabel(route.handbook)
  return (
    <Link className="section" to={`/${route.handbook}`} data-handbook={route.handbook}>
      <span className="section-mark" aria-hidden="true">
        {mark}
      </span>
      {title}
    </Link>
  )
}

import { formatPlace } from '../../../core/law/format.ts'
import { Kbd } from '../../components/Kbd.tsx'
import { provisionPath } from '../../router/address.ts'
import { useNavigate } from '../../router/context.ts'
import { Link } from '../../router/Link.tsx'
import { useReaderKey } from '../handbook/useReaderKey.ts'
import '../handbook/parts/Neighbours.css'
import { nearArticles } from './articles.ts'

interface Props {
  readonly law: string
  readonly article: string
  readonly last: number | undefined
}

/** The way to the article before and after, also with `k` and `j`. */
export function NearArticles({ law, article, last }: Props) {
  const go = useNavigate()
  const { previous, next } = nearArticles(article, last)
  useReaderKey('k', () => {
    if (previous !== undefined) go(provisionPath({ law, article: previous }))
  })
  useReaderKey('j', () => {
    if (next !== undefined) go(provisionPath({ law, article: next }))
  })
  return (
    <nav className="neighbours no-print" aria-label="前后条文">
      {previous !== undefined && (
        <Link className="neighbour" to={provisionPath({ law, article: previous })} rel="prev" aria-keyshortcuts="K">
          <span className="neighbour-way">
            ← 上一条 <Kbd>K</Kbd>
          </span>
          <span>{formatPlace({ article: previous })}</span>
        </Link>
      )}
      {next !== undefined && (
        <Link className="neighbour neighbour-next" to={provisionPath({ law, article: next })} rel="next" aria-keyshortcuts="J">
          <span className="neighbour-way">
            <Kbd>J</Kbd> 下一条 →
          </span>
          <span>{formatPlace({ article: next })}</span>
        </Link>
      )}
    </nav>
  )
}

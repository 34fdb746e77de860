import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import type { RunSubject } from '../../../contract/runs.ts'
import { keyOf, useQuery } from '../../client/useQuery.ts'
import { ErrorState } from '../../components/ErrorState.tsx'
import { useAsOf } from '../../router/context.ts'
import { Link } from '../../router/Link.tsx'
import { momentInWords } from '../../words.ts'
import { runPath } from '../../tracker/runPath.ts'
import './OpenRuns.css'

const TYPES: Readonly<Record<RunSubject['type'], string>> = { slot: '时段', case: '案件', incident: '警情', task: '工作' }

/** Cases, incidents and tasks that are being worked on. */
export function OpenRuns() {
  const asOf = useAsOf()
  const [closed, setClosed] = useState(false)
  const { value, failure, retry } = useQuery(keyOf('run.list', { closed, asOf }), (client) => client.run.list({ closed, asOf }), [
    'board',
    'session',
  ])
  return (
    <section className="card beside" aria-label="处置中的警情和案件">
      <div className="beside-head">
        <h2>处置中的警情和案件</h2>
        <Button className="button button-small" aria-pressed={closed} onPress={() => setClosed(!closed)}>
          {closed ? '只看未结' : '连同已结'}
        </Button>
      </div>
      {failure !== undefined && value === undefined && <ErrorState failure={failure} onRetry={retry} />}
      {value?.length === 0 && <p className="muted">没有。在一百问的警情页或者安全提醒的页面按「开始处置」，就会排在这里。</p>}
      <ul>
        {value?.map((row) => (
          <li key={row.run} className="open-run">
            <Link to={runPath(row.run)}>
              {TYPES[row.subject.type]}
              {'number' in row.subject && ` ${row.subject.number}`} · {row.title}
            </Link>
            <span className="muted small">
              {momentInWords(row.openedAt)} 开始 · {row.done}/{row.total}
              {row.closed ? ' · ✓ 已结' : row.missing > 0 ? ` · ◷ 还差 ${row.missing} 处` : ' · 可以签名结束'}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

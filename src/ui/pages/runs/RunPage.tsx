import { PageHeading } from '../../components/PageHeading.tsx'
import { Link } from '../../router/Link.tsx'
import type { PageProps } from '../../router/routes.ts'
import { RunSheet } from '../../tracker/run/RunSheet.tsx'
import { RunTimesLine } from '../../tracker/run/RunTimesLine.tsx'
import { StatusWord } from '../../tracker/StatusWord.tsx'
import { runOfPath } from '../../tracker/runPath.ts'
import { useRun } from '../../tracker/useRun.ts'
import { dayInWords } from '../../words.ts'
import { ReportButtons } from '../history/ReportButtons.tsx'
import '../../tracker/shared.css'

/** One run on a page of its own: a slot, a case, an incident. */
export default function RunPage({ params }: PageProps) {
  const run = runOfPath(params['id'] ?? '')
  const { value: view } = useRun(run)
  const number = view !== undefined && 'number' in view.subject ? view.subject.number : undefined
  return (
    <div className="page">
      <PageHeading title={view?.title ?? '清单'} lead={number} ready={view !== undefined}>
        {view !== undefined && <StatusWord status={view.status} />}
      </PageHeading>
      {view !== undefined && (
        <p>
          {dayInWords(view.day)}值班日{view.post !== null && ` · ${view.post.title}`} · <RunTimesLine times={view.times} />
        </p>
      )}
      <p className="run-acts no-print">
        <Link className="button" to="/today">
          回到今日清单
        </Link>
        <ReportButtons of={{ run }} />
      </p>
      <RunSheet run={run} />
    </div>
  )
}

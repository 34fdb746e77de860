import { useMe } from '../../client/useMe.ts'
import { useToday } from '../../client/useToday.ts'
import { keyOf, useQuery } from '../../client/useQuery.ts'
import { ErrorState } from '../../components/ErrorState.tsx'
import { Loading } from '../../components/Loading.tsx'
import { PageHeading } from '../../components/PageHeading.tsx'
import { useAsOf, useNavigate, useRouter } from '../../router/context.ts'
import { Link } from '../../router/Link.tsx'
import { ChoiceRow } from '../../tracker/ChoiceRow.tsx'
import { POST_IDS, POST_NAMES } from '../../tracker/words.ts'
import { Calendar } from './Calendar.tsx'
import { monthDays, shiftMonth } from './months.ts'
import { TimelyMonth } from './TimelyMonth.tsx'
import { Verify } from './Verify.tsx'
import './HistoryPage.css'
import '../../tracker/shared.css'

const ONLY = [
  { value: '', label: '全部' },
  { value: 'late', label: '有逾期' },
  { value: 'open', label: '有未完成' },
  { value: 'escalated', label: '有升级' },
  { value: 'unsealed', label: '未封存' },
] as const
const POST_CHOICES = [{ value: '', label: '全部岗位' }, ...POST_IDS.map((id) => ({ value: id, label: POST_NAMES[id] }))]

/** The days that have been: how each went, whether it was handed over and sealed, and the clocks of the month. */
export default function HistoryPage() {
  const asOf = useAsOf()
  const today = useToday()
  const me = useMe().value
  const go = useNavigate()
  const asked = new URLSearchParams(useRouter().place.search)
  const month = /^\d{4}-(?:0[1-9]|1[0-2])$/.test(asked.get('month') ?? '') ? (asked.get('month') ?? '') : today.slice(0, 7)
  const only = ONLY.find(({ value }) => value === asked.get('only'))?.value ?? ''
  const post = POST_IDS.find((id) => id === asked.get('post'))
  const [from, to] = monthDays(month)
  const input = { from, to, asOf, ...(post === undefined ? {} : { post }), ...(only === '' ? {} : { only }) }
  const { value, failure, previous, retry } = useQuery(
    keyOf('board.days', input),
    ({ board }) => board.days(input),
    ['board', 'handover', 'session'],
    { keepPrevious: true },
  )

  function show(change: { readonly month?: string; readonly only?: string; readonly post?: string }): void {
    const params = new URLSearchParams()
    const next = { month, only, post: post ?? '', ...change }
    for (const [name, text] of Object.entries(next)) if (text !== '') params.set(name, text)
    go(`/history?${params.toString()}`, { replace: true })
  }

  return (
    <div className="page history">
      <PageHeading title="日历和报告">
        <span className="muted">
          {Number(month.slice(0, 4))}年{Number(month.slice(5))}月
        </span>
      </PageHeading>
      <div className="run-acts no-print">
        <button type="button" className="button" onClick={() => show({ month: shiftMonth(month, -1) })}>
          ← 上一月
        </button>
        <button type="button" className="button" disabled={month >= today.slice(0, 7)} onClick={() => show({ month: shiftMonth(month, 1) })}>
          下一月 →
        </button>
        <Link className="button" to="/today">
          回到今日清单
        </Link>
        <button type="button" className="button" onClick={() => window.print()}>
          打印
        </button>
      </div>
      <div className="history-filters no-print">
        <ChoiceRow label="只看" value={only} onChange={(value) => show({ only: value })} choices={ONLY} />
        <ChoiceRow label="岗位" value={post ?? ''} onChange={(value) => show({ post: value })} choices={POST_CHOICES} />
      </div>
      {failure !== undefined && value === undefined && <ErrorState failure={failure} onRetry={retry} />}
      {value === undefined && failure === undefined && <Loading lines={6} />}
      {value !== undefined && <Calendar month={month} today={today} days={previous ? [] : value} filtered={only !== ''} />}
      <TimelyMonth month={month} />
      {me?.person !== undefined && me.person !== null && <Verify />}
    </div>
  )
}

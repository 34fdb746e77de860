import { useState } from 'react'
import { useMe } from '../../client/useMe.ts'
import { useStation } from '../../client/useStation.ts'
import { ErrorState } from '../../components/ErrorState.tsx'
import { Loading } from '../../components/Loading.tsx'
import { PageHeading } from '../../components/PageHeading.tsx'
import { addDays, DEFAULT_DUTY, dutyDayOf } from '../../../core/tracker/dutyDay.ts'
import type { PostId } from '../../../contract/tracker.ts'
import { hostNow } from '../../client/hostClock.ts'
import { useNavigate, useRouter } from '../../router/context.ts'
import { ChoiceRow } from '../../tracker/ChoiceRow.tsx'
import { POST_IDS, POST_NAMES } from '../../tracker/words.ts'
import { SignInHere } from '../../tracker/SignInHere.tsx'
import { dayInWords } from '../../words.ts'
import { Sheet } from './Sheet.tsx'
import { Signing } from './Signing.tsx'
import { useHandover } from './useHandover.ts'
import './HandoverPage.css'
import '../../tracker/shared.css'

const SCOPES = [{ value: 'all', label: '全室' }, ...POST_IDS.map((post) => ({ value: post, label: POST_NAMES[post] }))]

function isScope(value: string | null): value is PostId | 'all' {
  return SCOPES.some((each) => each.value === value)
}

/** 交接班: the sheet as the runs make it, edited, read back line by line, signed by both. */
export default function HandoverPage() {
  const me = useMe().value
  const station = useStation().value
  const { search } = useRouter().place
  const go = useNavigate()
  const asked = new URLSearchParams(search)
  // Today's duty day as the page was opened: the sheet does not change under whoever signs it at half past eight.
  const [today] = useState(() => hostNow())
  const config = station === undefined ? DEFAULT_DUTY : { zone: station.zone, startMinute: station.startMinute }
  const current = dutyDayOf(new Date(today).toISOString(), config)
  const day = asked.get('day') ?? current
  const scopeAsked = asked.get('scope')
  const scope = isScope(scopeAsked) ? scopeAsked : 'all'
  const to = (nextDay: string, nextScope: string): void => go(`/handover?day=${nextDay}&scope=${nextScope}`, { replace: true })

  return (
    <div className="page handover">
      <PageHeading title="交接班">
        <span className="muted">{dayInWords(day)}值班日</span>
      </PageHeading>
      <div className="handover-choice no-print">
        <ChoiceRow
          label="值班日"
          value={day}
          onChange={(value) => to(value, scope)}
          choices={[...new Set([addDays(current, -1), current, day])].sort().map((each) => ({
            value: each,
            label: each === current ? '本班' : each === addDays(current, -1) ? '上一班' : dayInWords(each),
          }))}
        />
        <ChoiceRow label="范围" value={scope} onChange={(value) => to(day, value)} choices={SCOPES} />
      </div>
      {me !== undefined && me.person === null && <SignInHere>交接单写着在办事项，看和签都要先登录。</SignInHere>}
      {me?.person !== null && me !== undefined && <HandoverOf key={`${day} ${scope}`} day={day} scope={scope} />}
    </div>
  )
}

function HandoverOf({ day, scope }: { readonly day: string; readonly scope: PostId | 'all' }) {
  const handover = useHandover(day, scope)
  const { view, failure, retry, said } = handover
  if (view === undefined) return failure === undefined ? <Loading lines={7} /> : <ErrorState failure={failure} onRetry={retry} />
  return (
    <>
      {said !== undefined && (
        <p className="said" role="alert" data-refused={said.refused ? '' : undefined}>
          {said.refused ? '▲' : '✓'} {said.sentence}
        </p>
      )}
      <Sheet handover={handover} view={view} />
      <Signing handover={handover} view={view} />
    </>
  )
}

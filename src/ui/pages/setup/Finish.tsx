import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import type { Station } from '../../../contract/station.ts'
import { announce } from '../../announce.ts'
import { useDesk } from '../../client/desk.ts'
import type { Failure } from '../../client/failure.ts'
import { useMay } from '../../client/useMe.ts'
import { ErrorState } from '../../components/ErrorState.tsx'
import { WhoMay } from '../../components/WhoMay.tsx'
import { clockOf } from '../../components/station/clockText.ts'
import { Link } from '../../router/Link.tsx'
import { useNavigate } from '../../router/context.ts'
import { useAct } from '../../session/useAct.ts'
import { STEPS } from './steps.ts'
import type { StepStates } from './steps.ts'
import '../settings/SettingsPage.css'

/** What was filled in and what is left; the station counts as set up from here. */
export function Finish({ station, states }: { readonly station: Station; readonly states: StepStates }) {
  const { client, store } = useDesk()
  const act = useAct()
  const go = useNavigate()
  const { may } = useMay('station.setUp')
  const [failure, setFailure] = useState<Failure>()
  const left = STEPS.filter(({ id }) => id !== 'done' && states[id] !== 'saved')

  async function finish(): Promise<void> {
    const done = await act(() => client.station.setUp({}))
    if (!done.ok) {
      setFailure(done.failure)
      return
    }
    store.put('station.get', done.value)
    store.refetch('system.hello')
    announce('本所已设置好。')
    go('/')
  }

  return (
    <div className="form">
      <dl className="facts">
        <dt>单位</dt>
        <dd>{station.name}</dd>
        <dt>值班日</dt>
        <dd>
          {clockOf(station.startMinute)} 起（{station.zone}）
        </dd>
        <dt>岗位</dt>
        <dd>{station.posts.length} 个</dd>
      </dl>
      {left.length > 0 && (
        <p>
          <span aria-hidden="true">◷ </span>还没有填：
          {left.map(({ id, title }, index) => (
            <span key={id}>
              {index > 0 && '、'}
              <Link to={`/setup/${id}`}>{title}</Link>
            </span>
          ))}
          。以后从首页或者设置里接着填。
        </p>
      )}
      {failure !== undefined && <ErrorState failure={failure} />}
      <WhoMay operation="station.setUp" />
      <div className="form-actions">
        {may && !station.setUp && (
          <Button className="button button-strong" onPress={() => void finish()}>
            完成设置
          </Button>
        )}
        {station.setUp && <span>✓ 本所已设置好。</span>}
        <Link to="/">回到首页</Link>
      </div>
    </div>
  )
}

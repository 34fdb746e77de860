import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import type { CustodyClock, CustodyStay } from '../../../../contract/custody.ts'
import { useNow } from '../../../tracker/useNow.ts'
import { countdown, spanInWords, timeInWords } from '../../../tracker/words.ts'
import { LimitForm } from './LimitForm.tsx'
import type { ActInCustody } from './useCustody.ts'

interface Props {
  readonly clock: CustodyClock
  readonly stay: CustodyStay | undefined
  readonly may: boolean
  readonly act: ActInCustody
}

const HOUR = 3_600_000

/** How urgent a limit is at the host's present; the same steps at which the host warns. */
function urgency(left: number): { readonly state: CustodyClock['state']; readonly sign: string } {
  if (left <= 0) return { state: 'over', sign: '▲' }
  if (left <= HOUR / 2) return { state: 'half-hour', sign: '◷' }
  if (left <= HOUR) return { state: 'one-hour', sign: '◷' }
  return left <= 2 * HOUR ? { state: 'two-hours', sign: '◷' } : { state: 'running', sign: '◐' }
}

/** One seat: its number, the time left, what was done and what is owed. */
export function CustodySeat({ clock, stay, may, act }: Props) {
  const now = useNow()
  const [limiting, setLimiting] = useState(false)
  const [leaving, setLeaving] = useState(false)
  const left = Date.parse(clock.deadline) - now
  const share = Math.min(1, Math.max(0, 1 - left / (clock.hours * HOUR)))
  const { state, sign } = urgency(left)
  const { stay: id } = clock
  const restrained = clock.restraint.since !== undefined
  return (
    <li className="custody-seat" data-state={state}>
      <div className="custody-line">
        <strong className="custody-number">{clock.seat} 号</strong>
        <strong className="custody-left">
          <span aria-hidden="true">{sign}</span> {left > 0 ? `还有 ${countdown(left)}` : `已到时限，超 ${spanInWords(-left)}`}
        </strong>
        <span className="muted small">
          {clock.track} · {clock.hours} 小时 · {timeInWords(clock.from)} 起，{timeInWords(clock.deadline)} 止
        </span>
      </div>
      <svg className="custody-bar svg-bar" aria-hidden="true">
        <rect className="custody-bar-all" width="100%" height="100%" rx="3" />
        <rect className="custody-bar-gone" width={`${share * 100}%`} height="100%" rx="3" />
      </svg>
      <p className="custody-facts">
        <span>{clock.told ? '✓ 已通知家属' : '○ 未通知家属'}</span>
        {clock.guardian !== undefined && <span>{clock.guardian ? '✓ 监护人' : '▲ 监护人未到场'}</span>}
        <span>
          饮食 {clock.meals} 次{clock.lastMeal !== undefined && `，最近 ${timeInWords(clock.lastMeal)}`}
        </span>
        <span>{clock.resting ? '休息中' : `休息 ${spanInWords(clock.rested)}`}</span>
        {(restrained || clock.restraint.total > 0) && (
          <span>约束 {clock.restraint.since === undefined ? spanInWords(clock.restraint.total) : `自 ${timeInWords(clock.restraint.since)}`}</span>
        )}
      </p>
      {clock.needs.length > 0 && (
        <ul className="custody-needs">
          {clock.needs.map((need) => (
            <li key={need}>◷ {need}</li>
          ))}
        </ul>
      )}
      {may && (
        <div className="run-acts no-print">
          <Button className="button button-small" onPress={() => void act(id, 'custody.meal', {})}>
            饮食
          </Button>
          <Button className="button button-small" onPress={() => void act(id, 'custody.rest', { edge: clock.resting ? 'end' : 'start' })}>
            {clock.resting ? '休息结束' : '开始休息'}
          </Button>
          {!clock.told && (
            <Button className="button button-small" onPress={() => void act(id, 'custody.told', { who: '家属', outcome: '已通知' })}>
              已通知家属
            </Button>
          )}
          {clock.guardian === false && (
            <Button className="button button-small" onPress={() => void act(id, 'custody.told', { who: '监护人', outcome: '已到场' })}>
              监护人已到场
            </Button>
          )}
          <Button className="button button-small" onPress={() => void act(id, 'custody.restraint', { edge: restrained ? 'end' : 'start' })}>
            {restrained ? '解除约束' : '开始约束'}
          </Button>
          <Button className="button button-small" aria-expanded={limiting} onPress={() => setLimiting(!limiting)}>
            改时限……
          </Button>
          {leaving ? (
            <>
              <Button className="button button-small button-strong" onPress={() => void act(id, 'custody.left', {})}>
                确认 {clock.seat} 号离区
              </Button>
              <Button className="button button-small" onPress={() => setLeaving(false)}>
                没有离区
              </Button>
            </>
          ) : (
            <Button className="button button-small" onPress={() => setLeaving(true)}>
              离区
            </Button>
          )}
        </div>
      )}
      {limiting && stay !== undefined && <LimitForm stay={stay} act={act} close={() => setLimiting(false)} />}
    </li>
  )
}

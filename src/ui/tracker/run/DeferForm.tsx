import { useState } from 'react'
import { hostNow } from '../../client/hostClock.ts'
import { after, HOUR, MINUTE } from '../../../core/tracker/time.ts'
import { ChoiceRow } from '../ChoiceRow.tsx'
import { ReasonForm } from '../ReasonForm.tsx'
import type { Act } from '../useRunAct.ts'

const UNTIL = [
  { value: '30', label: '30 分钟后' },
  { value: '60', label: '1 小时后' },
  { value: '120', label: '2 小时后' },
  { value: 'next', label: '下一班' },
] as const

interface Props {
  /** One step, or the whole run. */
  readonly step?: string
  readonly act: Act
  readonly close: () => void
}

/** Puts a step or a run off, until when and why. */
export function DeferForm({ step, act, close }: Props) {
  const [until, setUntil] = useState<string>('60')
  return (
    <div className="run-form">
      <ChoiceRow label="顺延到" value={until} onChange={setUntil} choices={UNTIL} />
      <ReasonForm
        focus
        label="为什么顺延"
        action="顺延"
        onCancel={close}
        onSubmit={(reason) => {
          const now = new Date(Math.floor(hostNow() / MINUTE) * MINUTE).toISOString()
          act('run.defer', {
            ...(step === undefined ? {} : { step }),
            ...(until === 'next' ? {} : { until: after(now, (Number(until) / 60) * HOUR) }),
            reason,
          })
          close()
        }}
      />
    </div>
  )
}

import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { Checkbox } from 'react-aria-components/Checkbox'
import type { CustodyStay, LimitGround } from '../../../../contract/custody.ts'
import { CUSTODY_LIMITS, limitFault } from '../../../../core/tracker/custodyLimits.ts'
import { ChoiceRow } from '../../../tracker/ChoiceRow.tsx'
import type { ActInCustody } from './useCustody.ts'

interface Props {
  readonly stay: CustodyStay
  readonly act: ActInCustody
  readonly close: () => void
}

/** A longer limit, on the grounds the law names for it; without them it is not set. */
export function LimitForm({ stay, act, close }: Props) {
  const longer = CUSTODY_LIMITS[stay.track].filter(({ hours }) => hours > stay.hours)
  const [hours, setHours] = useState(longer[0]?.hours)
  const [grounds, setGrounds] = useState<readonly LimitGround[]>([])
  const limit = longer.find((each) => each.hours === hours)
  if (limit === undefined) return <p className="muted small">已经是最长的一档。</p>
  const fault = limitFault(stay.track, limit.hours, grounds)
  return (
    <div className="custody-form">
      <ChoiceRow
        label="时限"
        value={String(limit.hours)}
        onChange={(value) => {
          setHours(longer.find((each) => String(each.hours) === value)?.hours)
          setGrounds([])
        }}
        choices={longer.map((each) => ({ value: String(each.hours), label: `${each.hours} 小时` }))}
      />
      <div className="run-acts">
        {limit.grounds.map((ground) => (
          <Checkbox
            key={ground}
            className="choice-chip"
            isSelected={grounds.includes(ground)}
            onChange={(on) => setGrounds(on ? [...grounds, ground] : grounds.filter((each) => each !== ground))}
          >
            {ground}
          </Checkbox>
        ))}
      </div>
      {fault !== null && <p className="muted small">{fault}</p>}
      <div className="run-acts">
        <Button
          className="button button-strong"
          isDisabled={fault !== null}
          onPress={() => {
            void act(stay.stay, 'custody.limit', { hours: limit.hours, grounds: [...grounds] }).then((saved) => saved && close())
          }}
        >
          改为 {limit.hours} 小时
        </Button>
        <Button className="button" onPress={close}>
          取消
        </Button>
      </div>
    </div>
  )
}

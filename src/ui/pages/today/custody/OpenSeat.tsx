import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import type { CustodyTrack } from '../../../../contract/custody.ts'
import { hostNow } from '../../../client/hostClock.ts'
import { MINUTE } from '../../../../core/tracker/time.ts'
import { ChoiceRow } from '../../../tracker/ChoiceRow.tsx'
import { newId } from '../../../tracker/newId.ts'
import type { ActInCustody } from './useCustody.ts'

const SEATS = Array.from({ length: 12 }, (_, index) => index + 1)
/** Minutes since somebody was brought in. */
const SINCE = ['0', '10', '20', '30', '60', '90', '120'] as const

interface Props {
  readonly taken: readonly number[]
  readonly act: ActInCustody
  readonly close: () => void
}

/** Registers a seat: nothing is typed, and no name has a place to go. */
export function OpenSeat({ taken, act, close }: Props) {
  const [seat, setSeat] = useState<string>()
  const [track, setTrack] = useState<string>('治安')
  const [minor, setMinor] = useState('no')
  const [since, setSince] = useState<string>('0')
  const free = SEATS.filter((each) => !taken.includes(each))
  return (
    <div className="custody-form">
      <ChoiceRow
        label="座位"
        value={seat ?? null}
        onChange={setSeat}
        choices={free.map((each) => ({ value: String(each), label: `${each} 号` }))}
      />
      <ChoiceRow
        label="程序"
        value={track}
        onChange={setTrack}
        choices={[
          { value: '治安', label: '治安' },
          { value: '刑事', label: '刑事' },
        ]}
      />
      <ChoiceRow
        label="未满十八周岁"
        value={minor}
        onChange={setMinor}
        choices={[
          { value: 'no', label: '否' },
          { value: 'yes', label: '是' },
        ]}
      />
      <ChoiceRow
        label="到案时刻"
        value={since}
        onChange={setSince}
        choices={SINCE.map((each) => ({ value: each, label: each === '0' ? '现在' : `${each} 分钟前` }))}
      />
      <div className="run-acts">
        <Button
          className="button button-strong"
          isDisabled={seat === undefined}
          onPress={() => {
            const from = new Date(hostNow() - Number(since) * MINUTE).toISOString()
            const opened = { seat: Number(seat), track: track as CustodyTrack, minor: minor === 'yes', from }
            void act(newId(), 'custody.opened', opened).then((saved) => saved && close())
          }}
        >
          登记
        </Button>
        <Button className="button" onPress={close}>
          取消
        </Button>
      </div>
    </div>
  )
}

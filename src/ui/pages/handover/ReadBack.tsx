import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import type { HandoverView } from '../../../contract/tracking.ts'
import { ReasonForm } from '../../tracker/ReasonForm.tsx'
import { usePerson } from '../../tracker/usePerson.ts'
import { actorInWords, timeInWords } from '../../tracker/words.ts'
import type { Handover } from './useHandover.ts'

interface Props {
  readonly handover: Handover
  readonly view: HandoverView
  readonly line: string
}

/** The receiver takes a line or sends it back with a reason. Whoever handed over cannot. */
export function ReadBack({ handover, view, line }: Props) {
  const person = usePerson()
  const [back, setBack] = useState(false)
  const { state, people } = view
  if (state.given === null) return null
  const read = state.read.find((each) => each.line === line)
  const mine = person !== null && person.id !== state.given.actor.id && state.received === null
  return (
    <div className="read-back">
      {read !== undefined && (
        <span className="small" data-outcome={read.outcome}>
          {read.outcome === '收下' ? '✓ 收下' : '▲ 退回'} {timeInWords(read.at)} {actorInWords(read.actor, people)}
          {read.reason !== undefined && `：${read.reason}`}
        </span>
      )}
      {mine && read?.outcome !== '收下' && (
        <Button className="button button-small button-strong" isDisabled={handover.busy} onPress={() => handover.readBack(line, '收下')}>
          收下
        </Button>
      )}
      {mine && read?.outcome !== '退回' && !back && (
        <Button className="button button-small" onPress={() => setBack(true)}>
          退回……
        </Button>
      )}
      {back && (
        <ReasonForm
          focus
          label="哪里说不清"
          action="退回"
          onCancel={() => setBack(false)}
          onSubmit={(reason) => {
            handover.readBack(line, '退回', reason)
            setBack(false)
          }}
        />
      )}
    </div>
  )
}

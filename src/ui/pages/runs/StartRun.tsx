import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import type { EntryId } from '../../../contract/common.ts'
import { useClient } from '../../client/desk.ts'
import { failureOf } from '../../client/failure.ts'
import { hostNow } from '../../client/hostClock.ts'
import { useMay } from '../../client/useMe.ts'
import { useAsOf, useNavigate } from '../../router/context.ts'
import { newId } from '../../tracker/newId.ts'
import { ReasonForm } from '../../tracker/ReasonForm.tsx'
import { useSignIn } from '../../session/signInContext.ts'
import { runPath } from '../../tracker/runPath.ts'
import './StartRun.css'

interface Props {
  /** An entry with steps, or a whole category of reminders. */
  readonly of: { readonly entry: EntryId } | { readonly category: string }
  readonly label: string
}

/** Starts a procedure for a matter, under the station's own number. */
export function StartRun({ of, label }: Props) {
  const client = useClient()
  const go = useNavigate()
  const asOf = useAsOf()
  const { may, nobody, sentence } = useMay('run.open')
  const { ask } = useSignIn()
  const [asking, setAsking] = useState(false)
  const [id, setId] = useState(newId)
  const [refusal, setRefusal] = useState<string>()

  async function press(): Promise<void> {
    if (may) setAsking(!asking)
    else if (await ask({ reason: '开始处置要先登录。', isSwitch: false })) setAsking(true)
  }

  async function start(number: string): Promise<void> {
    setRefusal(undefined)
    try {
      const { outcome, sentence: why, view } = await client.run.open({ id, at: new Date(hostNow()).toISOString(), of, number, asOf })
      if (outcome === 'refused') {
        setRefusal(why)
        setId(newId())
      } else go(runPath(view.run))
    } catch (error) {
      // The same id again: should the host have opened it before the answer was lost, it is that run.
      setRefusal(failureOf(error).sentence)
    }
  }

  return (
    <div className="start-run no-print">
      <Button
        className="button button-strong"
        aria-expanded={asking}
        isDisabled={!may && !nobody}
        onPress={() => void press()}
      >
        {label}
      </Button>
      {!may && !nobody && sentence !== '' && <span className="muted small">{sentence}</span>}
      {asking && (
        <ReasonForm
          focus
          label="本所编号（案件、警情或者单位）"
          action="开始"
          placeholder="例如 2026-1121-08"
          hint="只写本所编的号。不写姓名、证件号码、电话和车牌，不写案情。"
          onCancel={() => setAsking(false)}
          onSubmit={(number) => void start(number)}
        />
      )}
      {refusal !== undefined && (
        <p className="start-run-refusal" role="alert">
          ▲ {refusal}
        </p>
      )}
    </div>
  )
}

import { useState } from 'react'
import type { CorrectionChange } from '../../../contract/runs.ts'
import { ChoiceRow } from '../ChoiceRow.tsx'
import { ReasonForm } from '../ReasonForm.tsx'
import type { Act } from '../useRunAct.ts'
import type { Line } from './stepView.ts'

interface Props {
  readonly line: Line
  readonly act: Act
  readonly close: () => void
}

/** A correction slip after signing: the original stays as it was, the slip stands beside it. */
export function CorrectionForm({ line, act, close }: Props) {
  const done = line.state.settling === 'ticked'
  const last = line.state.history.at(-1)
  const choices = [
    done ? { value: 'not-done', label: '其实没有做' } : { value: 'done', label: '其实已经做了' },
    ...(line.step?.answer === undefined ? [] : [{ value: 'answer', label: '答案写错了' }]),
    { value: 'text', label: '补充说明' },
  ]
  const [kind, setKind] = useState(choices[0]?.value ?? 'text')
  const [value, setValue] = useState<string>()
  const given = line.step?.choices ?? []

  function slip(reason: string): void {
    const { id: step } = line
    const change: CorrectionChange =
      kind === 'answer'
        ? { kind, step, value: value ?? reason, ...(value === undefined ? {} : { reason }) }
        : kind === 'text'
          ? { kind, says: reason }
          : { kind: done ? 'not-done' : 'done', step }
    act('run.correction', { ...(last === undefined ? {} : { of: last.event }), change, reason })
    close()
  }

  return (
    <div className="run-form">
      <ChoiceRow label="更正" value={kind} onChange={setKind} choices={choices} />
      {kind === 'answer' && given.length > 0 && (
        <ChoiceRow
          label="应为"
          value={value ?? null}
          onChange={setValue}
          choices={given.map((each) => ({ value: each.value, label: each.value }))}
        />
      )}
      <ReasonForm
        focus
        label={kind === 'answer' && given.length === 0 ? '应为' : kind === 'text' ? '说明' : '更正的理由'}
        action="写下更正单"
        hint="原来的记录不会改动，更正单写在旁边。"
        onCancel={close}
        onSubmit={slip}
      />
    </div>
  )
}

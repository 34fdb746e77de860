import { useState } from 'react'
import type { OwnStep } from '../../../contract/customisation.ts'
import { ChoiceRow } from '../../tracker/ChoiceRow.tsx'
import { ReasonForm } from '../../tracker/ReasonForm.tsx'
import { TIMELY_KINDS } from '../../tracker/words.ts'

const BY = [
  { value: '民警或辅警', label: '民警或辅警' },
  { value: '民警', label: '只由民警' },
] as const
const KIND_CHOICES = [{ value: '', label: '无' }, ...TIMELY_KINDS.map((kind) => ({ value: kind, label: kind }))]

/** A step of the station's own. */
export function NewStep({ onAdd }: { readonly onAdd: (step: Omit<OwnStep, 'id'>) => void }) {
  const [by, setBy] = useState<string>('民警或辅警')
  const [kind, setKind] = useState('')
  return (
    <div className="run-form">
      <ChoiceRow label="谁来做" value={by} onChange={setBy} choices={BY} />
      <ChoiceRow label="四个及时" value={kind} onChange={setKind} choices={KIND_CHOICES} />
      <ReasonForm
        label="加一步"
        action="加上"
        placeholder="写清楚做什么、做到什么样"
        onSubmit={(text) => {
          const timely = TIMELY_KINDS.find((each) => each === kind)
          onAdd({ text, by: by === '民警' ? '民警' : '民警或辅警', ...(timely === undefined ? {} : { kind: timely }) })
        }}
      />
    </div>
  )
}

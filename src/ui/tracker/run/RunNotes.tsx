import { useState } from 'react'
import type { NoteFlag } from '../../../contract/runs.ts'
import type { RunView } from '../../../contract/tracking.ts'
import { ChoiceRow } from '../ChoiceRow.tsx'
import { ReasonForm } from '../ReasonForm.tsx'
import type { Act } from '../useRunAct.ts'
import { actorInWords, timeInWords } from '../words.ts'

const FLAGS: readonly { readonly value: NoteFlag | ''; readonly label: string }[] = [
  { value: '', label: '一般' },
  { value: '重点警情', label: '重点警情' },
  { value: '风险', label: '风险' },
  { value: '装备', label: '装备' },
]

interface Props {
  readonly view: RunView
  readonly act: Act
  readonly readOnly: boolean
}

/** Notes on the run; a flagged one goes onto the hand-over sheet. */
export function RunNotes({ view, act, readOnly }: Props) {
  const [flag, setFlag] = useState<string>('')
  const { notes } = view.state
  if (readOnly && notes.length === 0) return null
  return (
    <section className="run-part" aria-label="备注">
      <h2>备注</h2>
      {notes.map((note) => (
        <p key={note.event}>
          {note.flag !== undefined && <strong>【{note.flag}】</strong>}
          {note.text}{' '}
          <span className="muted small">
            {timeInWords(note.at)} {actorInWords(note.actor, view.people)}
          </span>
        </p>
      ))}
      {!readOnly && (
        <>
          <ChoiceRow label="记到交接单" value={flag} onChange={setFlag} choices={FLAGS} />
          <ReasonForm
            label="新备注"
            action="记下"
            hint="只写工作，人、户、单位用本所编号，不写姓名和号码。"
            onSubmit={(text) => {
              const chosen = FLAGS.find(({ value }) => value === flag)?.value ?? ''
              act('run.note', { text, ...(chosen === '' ? {} : { flag: chosen }) })
              setFlag('')
            }}
          />
        </>
      )}
    </section>
  )
}

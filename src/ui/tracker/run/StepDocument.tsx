import type { PersonRef } from '../../../contract/people.ts'
import { ReasonForm } from '../ReasonForm.tsx'
import type { Act } from '../useRunAct.ts'
import { actorInWords, timeInWords } from '../words.ts'
import { owedDocument } from './stepView.ts'
import type { Line } from './stepView.ts'

interface Props {
  readonly line: Line
  readonly frozen: boolean
  readonly people: readonly PersonRef[]
  readonly act: Act
}

/** The document a step asks for, and the registering of it under the station's own number. */
export function StepDocument({ line, frozen, people, act }: Props) {
  const owed = owedDocument(line)
  const { documents } = line.state
  if (owed === undefined && documents.length === 0) return null
  return (
    <div className="run-asked">
      {documents.map(({ event, document, number, at, actor }) => (
        <p key={event} className="run-given">
          <span className="run-given-name">文书</span>
          {document}
          {number !== undefined && `，编号 ${number}`}
          <span className="muted small">
            {' '}
            {timeInWords(at)} {actorInWords(actor, people)}
          </span>
        </p>
      ))}
      {owed !== undefined && documents.length === 0 && frozen && <p className="run-owed">文书：{owed}</p>}
      {owed !== undefined && documents.length === 0 && !frozen && (
        <ReasonForm
          optional
          label={`文书：${owed}（本所编号，可不填）`}
          action="登记已开具"
          onSubmit={(number) => act('run.document', { step: line.id, document: owed, ...(number === '' ? {} : { number }) })}
        />
      )}
    </div>
  )
}

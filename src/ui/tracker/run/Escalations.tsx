import { useState } from 'react'
import type { SignedIn } from '../../../contract/session.ts'
import type { RaisedEscalation } from '../../../contract/runs.ts'
import type { RunView } from '../../../contract/tracking.ts'
import { Button } from 'react-aria-components/Button'
import { ReasonForm } from '../ReasonForm.tsx'
import type { Act } from '../useRunAct.ts'
import { actorInWords, timeInWords } from '../words.ts'

interface Props {
  readonly view: RunView
  readonly person: SignedIn | null
  readonly act: Act
  readonly readOnly: boolean
}

/** Who was called because the run is late, and the answer that is owed: 已调, 已督, or 不适用 with a reason. */
export function Escalations({ view, person, act, readOnly }: Props) {
  return view.state.escalations.map((raised) => (
    <Escalation key={raised.level} raised={raised} people={view.people} open={!readOnly && person !== null} act={act} />
  ))
}

interface OneProps {
  readonly raised: RaisedEscalation
  readonly people: RunView['people']
  readonly open: boolean
  readonly act: Act
}

function Escalation({ raised: { level, to, at, answer }, people, open, act }: OneProps) {
  const [why, setWhy] = useState(false)
  return (
    <section className="run-call" data-answered={answer === undefined ? undefined : ''} aria-label={`第 ${level} 级升级`}>
      <p>
        <strong>
          {answer === undefined ? '▲' : '✓'} {timeInWords(at)} 已升级到{to}
        </strong>
        {answer !== undefined && (
          <>
            ，答复：{answer.answer}
            {answer.reason !== undefined && `（${answer.reason}）`}{' '}
            <span className="muted small">
              {timeInWords(answer.at)} {actorInWords(answer.actor, people)}
            </span>
          </>
        )}
        {answer === undefined && '，还没有答复。'}
      </p>
      {answer === undefined && open && (
        <div className="run-acts">
          {(['已调', '已督'] as const).map((each) => (
            <Button key={each} className="button button-strong" onPress={() => act('run.escalation-answered', { level, answer: each })}>
              {each}
            </Button>
          ))}
          <Button className="button" aria-expanded={why} onPress={() => setWhy(!why)}>
            不适用
          </Button>
        </div>
      )}
      {answer === undefined && why && (
        <ReasonForm
          focus
          label="为什么不适用"
          action="答复"
          onCancel={() => setWhy(false)}
          onSubmit={(reason) => act('run.escalation-answered', { level, answer: '不适用', reason })}
        />
      )}
    </section>
  )
}

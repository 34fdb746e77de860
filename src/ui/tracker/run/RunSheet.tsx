import { Fragment, useMemo } from 'react'
import { Button } from 'react-aria-components/Button'
import { useMe } from '../../client/useMe.ts'
import { ErrorState } from '../../components/ErrorState.tsx'
import { Loading } from '../../components/Loading.tsx'
import { SignInHere } from '../SignInHere.tsx'
import { useOutbox, useWaiting } from '../useOutbox.ts'
import { useRun } from '../useRun.ts'
import { useAct } from '../useRunAct.ts'
import { Corrections } from './Corrections.tsx'
import { Escalations } from './Escalations.tsx'
import { RunClosing } from './RunClosing.tsx'
import { RunNotes } from './RunNotes.tsx'
import { StepRow } from './StepRow.tsx'
import { linesOf } from './stepView.ts'
import './RunSheet.css'
import '../shared.css'

interface Props {
  readonly run: string
  /** A past day is read, not worked on; what is added to it is a matter of the run's own page. */
  readonly readOnly?: boolean
}

/** A run to work on: its steps, what it asks for, who is called, and its closing. */
export function RunSheet({ run, readOnly = false }: Props) {
  const { value: view, failure, retry } = useRun(run)
  const me = useMe().value
  const box = useOutbox()
  const { waiting, returned } = useWaiting(run)
  const act = useAct(run)
  const lines = useMemo(() => (view === undefined ? [] : linesOf(view)), [view])

  if (view === undefined) return failure === undefined ? <Loading lines={6} /> : <ErrorState failure={failure} onRetry={retry} />
  const person = me?.person ?? null
  const { state, procedure, people } = view
  const settled = state.signatures.length > 0 || state.closed !== null
  const reader = readOnly || person === null
  return (
    <div className="run-sheet">
      {!readOnly && me !== undefined && person === null && <SignInHere>看不用登录，勾选和填写要先登录。</SignInHere>}
      {view.sealed && <p className="run-hint">这一天已经封存。现在补记的内容会写明补记的时间。</p>}
      {returned !== undefined && (
        <div className="run-returned" role="alert">
          <span>▲ 没有记下：{returned.sentence}</span>
          <Button className="button button-small" onPress={() => box.read(run)}>
            知道了
          </Button>
        </div>
      )}
      <Escalations view={view} person={person} act={act} readOnly={readOnly} />
      <p className="muted small">
        {procedure.mode === 'read-do' ? '读一步，做一步；停顿以前的做完再往下。' : '做完以后逐项确认。'}
        {settled && '已经签名：要改请写更正单，原来的记录不会改动。'}
      </p>
      <ol className="run-steps">
        {lines.map((line, index) => (
          <Fragment key={line.id}>
            <StepRow
              line={line}
              number={index + 1}
              person={person}
              people={people}
              waiting={waiting.flatMap(({ event }) => ('step' in event.body && event.body.step === line.id ? [event] : []))}
              settled={settled}
              readOnly={reader}
              act={act}
            />
            {line.step?.pauseAfter === true && index < lines.length - 1 && (
              <li className="run-pause">停一下：以上各步确认做完，再往下</li>
            )}
          </Fragment>
        ))}
      </ol>
      <Corrections view={view} />
      <RunNotes view={view} act={act} readOnly={reader || state.closed !== null} />
      <RunClosing view={view} person={person} waiting={waiting.map(({ event }) => event.kind)} act={act} readOnly={readOnly} />
    </div>
  )
}

import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import type { SignedIn } from '../../../contract/session.ts'
import type { RunAct, RunView } from '../../../contract/tracking.ts'
import { Unsaved } from '../Unsaved.tsx'
import type { Act } from '../useRunAct.ts'
import { actorInWords, timeInWords } from '../words.ts'
import { DeferForm } from './DeferForm.tsx'

interface Props {
  readonly view: RunView
  readonly person: SignedIn | null
  readonly waiting: readonly RunAct['kind'][]
  readonly act: Act
  readonly readOnly: boolean
}

/** Signing and closing, with what is missing until then. */
export function RunClosing({ view, person, waiting, act, readOnly }: Props) {
  const [deferring, setDeferring] = useState(false)
  const { state } = view
  const own = state.signatures.some(({ actor }) => actor.id === person?.id)
  const may = !readOnly && person !== null && state.closed === null
  return (
    <section className="run-part" aria-label="签名和结束">
      <h2>{state.closed === null ? '签名和结束' : '已经结束'}</h2>
      {state.closed === null && state.missing.length > 0 && (
        <>
          <p>还差 {state.missing.length} 处，补齐以后才能签名、结束：</p>
          <ul className="run-missing">
            {state.missing.map(({ step, what, sentence }) => (
              <li key={`${step} ${what}`}>◷ {sentence}</li>
            ))}
          </ul>
        </>
      )}
      {state.signatures.map(({ event, as, at, actor }) => (
        <p key={event}>
          ✓ {as}签名：{actorInWords(actor, view.people)}，{timeInWords(at)}
        </p>
      ))}
      {state.closed !== null && (
        <p>
          ✓ {timeInWords(state.closed.at)} {actorInWords(state.closed.actor, view.people)} 结束。
        </p>
      )}
      {may && (
        <div className="run-acts">
          {!own && (
            <Button
              className="button button-strong"
              isDisabled={state.missing.length > 0 || waiting.includes('run.sign')}
              onPress={() => act('run.sign', { as: state.signatures.length === 0 ? '办理' : '复核' })}
            >
              {state.signatures.length === 0 ? '办理签名' : '复核签名'}
            </Button>
          )}
          <Button className="button" isDisabled={state.missing.length > 0 || waiting.includes('run.close')} onPress={() => act('run.close', {})}>
            结束
          </Button>
          {state.signatures.length === 0 && (
            <Button className="button" aria-expanded={deferring} onPress={() => setDeferring(!deferring)}>
              整项顺延……
            </Button>
          )}
          {(waiting.includes('run.sign') || waiting.includes('run.close') || waiting.includes('run.defer')) && <Unsaved />}
        </div>
      )}
      {may && deferring && <DeferForm act={act} close={() => setDeferring(false)} />}
    </section>
  )
}

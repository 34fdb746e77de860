import { Link } from '../../router/Link.tsx'
import { STEPS } from './steps.ts'
import type { StepId, StepState, StepStates } from './steps.ts'

const SIGNS: Readonly<Record<StepState, string>> = { open: '○', saved: '✓', later: '◷' }
const WORDS: Readonly<Record<StepState, string>> = { open: '未填', saved: '已填', later: '以后再填' }

interface Props {
  readonly current: StepId
  readonly states: StepStates
}

/** The steps, how far each is, and the way to any of them. */
export function StepList({ current, states }: Props) {
  return (
    <nav aria-label="设置步骤">
      <ol className="step-list">
        {STEPS.map(({ id, title, about }) => {
          const state = states[id] ?? 'open'
          return (
            <li key={id}>
              <Link className="step-link" to={`/setup/${id}`} data-state={state} aria-current={id === current ? 'step' : undefined}>
                <span className="step-sign" aria-hidden="true">
                  {SIGNS[state]}
                </span>
                <span>
                  <span className="step-title">{title}</span>
                  <span className="step-about">{state === 'later' ? WORDS.later : about}</span>
                </span>
                {id !== 'done' && <span className="visually-hidden">（{WORDS[state]}）</span>}
              </Link>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}

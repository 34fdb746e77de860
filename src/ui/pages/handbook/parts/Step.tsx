import type { Step as StepOf } from '../../../../contract/entries.ts'
import { entryPath } from '../../../router/address.ts'
import { useRouter } from '../../../router/context.ts'
import { Link } from '../../../router/Link.tsx'
import { Prose } from './Prose.tsx'

interface Props {
  readonly entry: string
  readonly step: StepOf
  readonly number: number
}

/** One step: its number is its address; below it what must be answered, written and when. */
export function Step({ entry, step, number }: Props) {
  const { place } = useRouter()
  const notes = [
    { name: '必答', value: step.answer },
    { name: '文书', value: step.document },
    { name: '时限', value: step.timeLimit },
    { name: '计时', value: step.clock === undefined ? undefined : `从${step.clock.start}，到${step.clock.stop}` },
  ].filter(({ value }) => value !== undefined)
  return (
    <li className="step" id={step.id} data-aimed={place.fragment === step.id ? '' : undefined}>
      <Link className="step-number" to={entryPath(entry, step.id)} aria-label={`第 ${number} 步，链接到这一步`}>
        {String(number)}
      </Link>
      <div className="step-body">
        <p className="step-text">
          {step.kind !== undefined && <span className="step-kind">及时{step.kind}</span>}
          <Prose text={step.text} inline />
          {step.by === '民警' && <span className="step-by">由民警</span>}
        </p>
        {notes.length > 0 && (
          <dl className="step-notes">
            {notes.map(({ name, value }) => (
              <div key={name} className="step-note">
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        )}
      </div>
    </li>
  )
}

import type { CustomisationFault } from '../../../contract/customisation.ts'
import type { CustomiseView } from '../../../contract/tracking.ts'

/** What stands against saving, each with what to do about it. */
export function Faults({ faults, view }: { readonly faults: readonly CustomisationFault[]; readonly view: CustomiseView }) {
  if (faults.length === 0) return null
  return (
    <div className="customise-faults" role="alert">
      <p>
        <strong>▲ 还有 {faults.length} 处要改，改好才能保存：</strong>
      </p>
      <ul className="bullets">
        {faults.map(({ where, sentence }) => (
          <li key={`${where} ${sentence}`}>
            {view.items.some(({ id }) => id === where) ? <a href={`#item-${where}`}>{sentence}</a> : sentence}
          </li>
        ))}
      </ul>
    </div>
  )
}

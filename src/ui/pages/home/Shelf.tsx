import { HANDBOOK_LABELS } from '../../handbooks.ts'
import { Spine } from './Spine.tsx'
import type { Volume } from './Spine.tsx'
import './Shelf.css'

/** The five volumes side by side. They stand before their numbers are known, so that nothing jumps. */
export function Shelf({ volumes }: { readonly volumes: readonly Volume[] | undefined }) {
  return (
    <nav className="shelf" aria-label="五册手册">
      <ul className="shelf-row">
        {HANDBOOK_LABELS.map((label) => (
          <Spine key={label.id} label={label} volume={volumes?.find(({ id }) => id === label.id)} />
        ))}
      </ul>
      <div className="shelf-board" aria-hidden="true" />
    </nav>
  )
}

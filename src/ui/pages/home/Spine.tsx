import type { HandbookId } from '../../../contract/common.ts'
import type { HandbookLabel } from '../../handbooks.ts'
import { Link } from '../../router/Link.tsx'
import './Spine.css'

/** What the shelf says of a handbook. */
export interface Volume {
  readonly id: HandbookId
  readonly planned: number
  readonly written: number
  readonly unit: string
}

/** One volume: its title down the spine, how much it holds, and how much of that is written. */
export function Spine({ label, volume }: { readonly label: HandbookLabel; readonly volume: Volume | undefined }) {
  return (
    <li className="spine-place" data-handbook={label.id}>
      <Link className="spine" to={`/${label.id}`}>
        <span className="spine-title">{label.title}</span>
        <span className="spine-foot">
          <span className="spine-count">{volume?.planned ?? '\u2007'}</span>
          <span className="spine-unit">{volume?.unit ?? '\u3000'}</span>
          <span className="spine-written">{volume === undefined ? '\u3000' : `已写 ${volume.written} / ${volume.planned}`}</span>
        </span>
      </Link>
    </li>
  )
}

import type { HandbookId } from '../../contract/common.ts'
import { handbookLabel } from '../handbooks.ts'
import './HandbookMark.css'

interface Props {
  readonly handbook: HandbookId
  /** Shown after the mark: an entry's number. */
  readonly number?: string
}

/** A handbook's character on its tint, with its title for screen readers. The colour never stands alone. */
export function HandbookMark({ handbook, number = '' }: Props) {
  const { mark, title } = handbookLabel(handbook)
  return (
    <span className="mark" data-handbook={handbook} title={title}>
      <span aria-hidden="true">{mark}</span>
      <span className="visually-hidden">{title}</span>
      {number !== '' && <span className="mark-number"> {number}</span>}
    </span>
  )
}

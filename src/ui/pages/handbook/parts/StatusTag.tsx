import type { CitationStatus } from '../../../../contract/law.ts'
import { STATUS_WORDS } from './statusWords.ts'
import './StatusTag.css'

interface Props {
  readonly status: CitationStatus
  /** Why it stands so; shown on pointing and read out. */
  readonly note?: string
  /** Says 已核验 beside 现行有效: the entry's own text has been checked against the statute. */
  readonly verified?: boolean
}

/** How an entry or a provision stands at the act date, by sign and word. */
export function StatusTag({ status, note = '', verified = false }: Props) {
  const { sign, word } = STATUS_WORDS[status]
  return (
    <span className="status-tag" data-status={status} title={note === '' ? undefined : note}>
      <span aria-hidden="true">{sign} </span>
      {word}
      {verified && status === 'in-force' && ' · 已核验'}
    </span>
  )
}

import type { SituationEntry } from '../../../../contract/entries.ts'
import './Risk.css'

const SIGNS: Readonly<Record<SituationEntry['risk'], string>> = { 高: '▲', 中: '◆', 低: '●' }

/** How dangerous a situation is, by shape and word. */
export function Risk({ risk }: { readonly risk: SituationEntry['risk'] }) {
  return (
    <span className="risk" data-risk={risk}>
      <span aria-hidden="true">{SIGNS[risk]} </span>
      风险{risk}
    </span>
  )
}

import type { TimelyKind } from '../../contract/tracker.ts'
import './KindTag.css'

/** One of the 四个及时 as its character: 调, 看, 督, 报. */
export function KindTag({ kind }: { readonly kind: TimelyKind }) {
  return (
    <span className="kind-tag" title={`及时${kind}`}>
      <span className="visually-hidden">及时</span>
      {kind}
    </span>
  )
}

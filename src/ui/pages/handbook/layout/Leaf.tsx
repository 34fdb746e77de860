import type { ReactNode } from 'react'
import './Leaf.css'
import './print.css'

interface Props {
  /** The page itself. */
  readonly children: ReactNode
  /** What stands in the margin: below the page where the window is narrow. */
  readonly margin: ReactNode | null
  /** Printed at the foot of every sheet. */
  readonly footer?: ReactNode
}

/** One page with its margin notes. */
export function Leaf({ children, margin, footer }: Props) {
  return (
    <div className="leaf" data-margin={margin === null ? 'none' : 'notes'}>
      <article className="leaf-page">{children}</article>
      {margin !== null && (
        <aside className="leaf-margin" aria-label="旁注">
          {margin}
        </aside>
      )}
      {footer}
    </div>
  )
}

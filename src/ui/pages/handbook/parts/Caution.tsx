import type { ReactNode } from 'react'
import './Caution.css'

/** A sentence one should read before the rest: another act date, a text that awaits a check. */
export function Caution({ children }: { readonly children: ReactNode }) {
  return (
    <div className="caution">
      <span className="caution-sign" aria-hidden="true">
        ◷
      </span>
      <div>{children}</div>
    </div>
  )
}

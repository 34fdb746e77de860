import { useId } from 'react'
import type { ReactNode } from 'react'
import './MarginCard.css'

interface Props {
  readonly heading: string
  /** A short line below the heading. */
  readonly hint?: string
  /** `strong` has a bar at its left: it should not be overlooked. */
  readonly kind?: 'plain' | 'strong'
  /** Left out of prints. */
  readonly screenOnly?: boolean
  readonly children: ReactNode
}

/** One note in the margin. */
export function MarginCard({ heading, hint = '', kind = 'plain', screenOnly = false, children }: Props) {
  const id = useId()
  return (
    <section className={`card margin-card${screenOnly ? ' no-print' : ''}`} data-kind={kind} aria-labelledby={id}>
      <h2 id={id} className="margin-card-heading">
        {heading}
      </h2>
      {hint !== '' && <p className="margin-card-hint">{hint}</p>}
      {children}
    </section>
  )
}

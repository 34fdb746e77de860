import type { ReactNode } from 'react'
import './States.css'

interface Props {
  /** What is missing, in a few words. */
  readonly title: string
  /** What to do next. */
  readonly children?: ReactNode
}

/** Says that there is nothing here, and what to do next. */
export function EmptyState({ title, children }: Props) {
  return (
    <div className="state">
      <p className="state-title">{title}</p>
      {children !== undefined && <div className="state-text">{children}</div>}
    </div>
  )
}

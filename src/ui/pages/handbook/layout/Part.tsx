import type { ReactNode } from 'react'
import './Part.css'

interface Props {
  /** The heading, which is also the anchor: `#证据`. */
  readonly heading: string
  /** Shown small beside the heading. */
  readonly aside?: ReactNode | undefined
  readonly children: ReactNode
}

/** One headed part of a page. */
export function Part({ heading, aside, children }: Props) {
  return (
    <section className="part" id={heading} aria-labelledby={`${heading}-标题`}>
      <div className="part-head">
        <h2 id={`${heading}-标题`} className="part-heading">
          {heading}
        </h2>
        {aside !== undefined && <span className="part-aside">{aside}</span>}
      </div>
      {children}
    </section>
  )
}

import type { ReactNode } from 'react'
import './Facts.css'

interface Props {
  /** Rows without a value are left out. */
  readonly facts: readonly { readonly name: string; readonly value: ReactNode }[]
}

/** Short facts, one a row: what, how often, who. */
export function Facts({ facts }: Props) {
  return (
    <dl className="facts-rows">
      {facts
        .filter(({ value }) => value !== undefined && value !== '')
        .map(({ name, value }) => (
          <div key={name} className="facts-row">
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}

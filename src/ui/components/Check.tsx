import type { ReactNode } from 'react'
import { Checkbox } from 'react-aria-components/Checkbox'
import './Check.css'

interface Props {
  /** Its value in a group. */
  readonly value?: string
  readonly label: string
  readonly about?: ReactNode
  readonly isSelected?: boolean
  readonly isDisabled?: boolean
  readonly onChange?: (on: boolean) => void
}

/** A box to tick, with what it means. */
export function Check({ label, about, ...rest }: Props) {
  return (
    <Checkbox {...rest} className="check">
      {({ isSelected }) => (
        <>
          <span className="check-box" aria-hidden="true">
            {isSelected ? '✓' : ''}
          </span>
          <span>
            {label}
            {about !== undefined && <span className="check-about">{about}</span>}
          </span>
        </>
      )}
    </Checkbox>
  )
}

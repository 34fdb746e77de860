import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import './Notice.css'

const SIGNS = { plain: 'ℹ', done: '✓', due: '◷', late: '▲' } as const

interface Props {
  readonly kind: keyof typeof SIGNS
  readonly children: ReactNode
  readonly onClose?: () => void
}

/** A sentence across the page: something happened that the person should know. Sign and words, not colour alone. */
export function Notice({ kind, children, onClose }: Props) {
  return (
    <output className="notice" data-kind={kind}>
      <span className="notice-sign" aria-hidden="true">
        {SIGNS[kind]}
      </span>
      <span className="notice-text">{children}</span>
      {onClose !== undefined && (
        <Button className="button button-quiet" onPress={onClose}>
          知道了
        </Button>
      )}
    </output>
  )
}

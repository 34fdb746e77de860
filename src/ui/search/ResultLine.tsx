import { useEffect, useRef } from 'react'
import { ChoiceText } from './ChoiceText.tsx'
import { lineProps } from './roles.ts'
import type { Choice } from './sections.ts'

interface Props {
  readonly id: string
  readonly choice: Choice
  readonly isActive: boolean
  readonly onOpen: () => void
}

/** One result. The keyboard reaches it from the field; the pointer directly. */
export function ResultLine({ id, choice, isActive, onOpen }: Props) {
  const line = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isActive) line.current?.scrollIntoView({ block: 'nearest' })
  }, [isActive])
  return (
    <div
      ref={line}
      id={id}
      {...lineProps(onOpen)}
      aria-selected={isActive}
      className="result"
    >
      <ChoiceText choice={choice} />
    </div>
  )
}

import type { AnchorHTMLAttributes, MouseEvent, ReactNode } from 'react'
import { useHref, useRouter } from './context.ts'
import { routeFor } from './match.ts'

interface Props extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href' | 'onClick'> {
  /** An inner address: `/legal-basis/0095`. The act date is added. */
  readonly to: string
  readonly children: ReactNode
}

function isPlain(event: MouseEvent): boolean {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
}

/** A link to a page of ours: a real one (it can be copied and opened in a second window), followed without reloading. */
export function Link({ to, children, ...rest }: Props) {
  const { journey } = useRouter()
  const href = useHref(to)
  const fetchCode = (): void => {
    void routeFor(to).route.load()
  }
  return (
    <a
      {...rest}
      href={href}
      onPointerEnter={fetchCode}
      onFocus={fetchCode}
      onClick={(event) => {
        if (!isPlain(event) || event.defaultPrevented) return
        event.preventDefault()
        journey.go(to)
      }}
    >
      {children}
    </a>
  )
}

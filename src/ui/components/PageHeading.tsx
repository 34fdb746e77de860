import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { useRouter } from '../router/context.ts'
import './PageHeading.css'

interface Props {
  /** The title of the page and of the window. */
  readonly title: string
  /** Shown small before the title: an entry's number, a mark. */
  readonly lead?: ReactNode
  /** Shown after the title on the same line: states, actions. */
  readonly children?: ReactNode
  /** False while a page still shows its predecessor: focus waits until this is the page asked for. */
  readonly ready?: boolean
}

let focusedFor = ''

/**
 * The one h1 of a page. It names the window and takes the focus after navigation, so that a screen
 * reader says where one is; not on the first load, and not when the page put the focus elsewhere.
 */
export function PageHeading({ title, lead, children, ready = true }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  const { place } = useRouter()

  useEffect(() => {
    if (ready) document.title = `${title} · 枫册`
  }, [title, ready])

  useEffect(() => {
    if (!ready || focusedFor === place.key) return
    focusedFor = place.key
    // preventScroll: the router has already put the page where it was.
    if (place.arrival === 'forward' || place.arrival === 'back') heading.current?.focus({ preventScroll: true })
  }, [place.key, place.arrival, ready])

  return (
    <div className="page-heading">
      {lead !== undefined && <span className="page-heading-lead">{lead}</span>}
      <h1 ref={heading} tabIndex={-1} className="page-heading-title">
        {title}
      </h1>
      {children}
    </div>
  )
}

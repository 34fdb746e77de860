import { useMemo } from 'react'
import type { Prose as Text } from '../../../../contract/entries.ts'
import { useFollowLinks } from '../useFollowLinks.ts'
import { markCitations } from './markCitations.ts'
import { useReading } from './readingContext.ts'
import './Citation.css'
import './Prose.css'

/** Prose of the edition: our own HTML, its citations followed through the router and marked with their status. */
export function Prose({ text, inline = false }: { readonly text: Text; readonly inline?: boolean }) {
  const reading = useReading()
  const followLinks = useFollowLinks()
  const html = useMemo(() => ({ __html: markCitations(text.html, reading) }), [text.html, reading])
  return inline ? (
    <span className="prose" ref={followLinks} dangerouslySetInnerHTML={html} />
  ) : (
    <div className="prose" ref={followLinks} dangerouslySetInnerHTML={html} />
  )
}

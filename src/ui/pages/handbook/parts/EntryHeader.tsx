import type { ReactNode } from 'react'
import { PageHeading } from '../../../components/PageHeading.tsx'
import './EntryHeader.css'

interface Props {
  readonly title: string
  /** Number or slot before the title. */
  readonly lead: string
  /** False while the page of the previous entry still stands. */
  readonly ready: boolean
  /** Its state, beside the title. */
  readonly state?: ReactNode
  /** What can be done with it, at the right. */
  readonly tools?: ReactNode
  readonly aliases?: readonly string[]
}

const NONE: readonly string[] = []

/** The head of an entry: number, title, state, tools, and what people call it. */
export function EntryHeader({ title, lead, ready, state, tools, aliases = NONE }: Props) {
  return (
    <header className="entry-header">
      <PageHeading title={title} ready={ready} {...(lead === '' ? {} : { lead })}>
        {state}
      </PageHeading>
      {(tools !== undefined || aliases.length > 0) && (
        <div className="entry-header-line">
          <p className="muted">{aliases.length > 0 && `俗称：${aliases.join('、')}`}</p>
          <div className="entry-tools no-print">{tools}</div>
        </div>
      )}
    </header>
  )
}

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
  /** Below the title, beside the tools, instead of the aliases. */
  readonly under?: ReactNode
}

const NONE: readonly string[] = []

/** The head of an entry: number, title, state, tools, and what people call it. */
export function EntryHeader({ title, lead, ready, state, tools, aliases = NONE, under }: Props) {
  const beside = under ?? (aliases.length > 0 ? `俗称：${aliases.join('、')}` : undefined)
  return (
    <header className="entry-header" data-lines={beside === undefined ? 1 : 2}>
      <PageHeading title={title} ready={ready} {...(lead === '' ? {} : { lead })}>
        {state}
      </PageHeading>
      {(tools !== undefined || beside !== undefined) && (
        <div className="entry-header-line">
          {beside !== undefined && <div className="muted">{beside}</div>}
          {tools !== undefined && <div className="entry-tools no-print">{tools}</div>}
        </div>
      )}
    </header>
  )
}

import type { EntryPage } from '../../../../contract/library.ts'
import type { EntryLink } from '../../../../contract/entries.ts'
import { MarginCard } from '../layout/MarginCard.tsx'
import { Mine } from '../mine/Mine.tsx'
import { EntryLinks } from '../parts/EntryLinks.tsx'
import { LawBasis } from './LawBasis.tsx'

interface Props {
  readonly page: EntryPage
  /** Headed lists of links before the rest. */
  readonly lists?: readonly { readonly heading: string; readonly links: readonly EntryLink[] }[]
}

const NONE: NonNullable<Props['lists']> = []

/** The margin of the shorter entries: their links, what they rest on, who points here, the own note. */
export function OtherMargin({ page, lists = NONE }: Props) {
  const { entry } = page
  const listed = new Set(lists.flatMap(({ links }) => links.map(({ id }) => id)))
  const others = page.backlinks.filter(({ id }) => !listed.has(id))
  return (
    <>
      {lists
        .filter(({ links }) => links.length > 0)
        .map(({ heading, links }) => (
          <MarginCard key={heading} heading={heading}>
            <EntryLinks links={links} />
          </MarginCard>
        ))}
      {entry.citations.length > 0 && (
        <MarginCard heading="法律依据">
          <LawBasis citations={entry.citations} />
        </MarginCard>
      )}
      <Mine entry={entry.id} entryVersion={entry.version} />
      {others.length > 0 && (
        <MarginCard heading="提到这里的" screenOnly>
          <EntryLinks links={others} />
        </MarginCard>
      )}
    </>
  )
}

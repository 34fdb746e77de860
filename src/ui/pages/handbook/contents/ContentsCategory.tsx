import { memo } from 'react'
import { Button } from 'react-aria-components/Button'
import { Disclosure, DisclosurePanel } from 'react-aria-components/Disclosure'
import { Heading } from 'react-aria-components/Heading'
import type { Handbook } from '../../../../contract/edition.ts'
import type { LocalDate } from '../../../../contract/common.ts'
import { entryPath, withAct } from '../../../router/address.ts'
import { ContentsRow } from './ContentsRow.tsx'

interface Props {
  readonly category: Handbook['categories'][number]
  /** The id of the entry on the page, where it is one of these. */
  readonly current: string | undefined
  /** The id of the row Tab reaches, where it is one of these. */
  readonly reached: string | undefined
  readonly act: LocalDate | undefined
  /** Ids that pass the filter; undefined without one. */
  readonly found: ReadonlySet<string> | undefined
  readonly isOpen: boolean
  readonly onOpenChange: (category: string, open: boolean) => void
}

/** A collapsible part of the contents. Closed or filtered rows stay in the document, so that the browser can find them. */
export const ContentsCategory = memo(function ContentsCategory({ category, current, reached, act, found, isOpen, onOpenChange }: Props) {
  const written = category.entries.filter((entry) => entry.written).length
  const shown = found === undefined ? undefined : category.entries.filter((entry) => found.has(entry.id)).length
  return (
    <Disclosure
      className="contents-category"
      isExpanded={shown === undefined ? isOpen : shown > 0}
      onExpandedChange={(open) => onOpenChange(category.name, open)}
      hidden={shown === 0}
    >
      <Heading level={3} className="contents-heading">
        <Button slot="trigger" className="contents-toggle">
          <span className="contents-chevron" aria-hidden="true" />
          <span className="contents-name">{category.name}</span>
          <span className="contents-count">
            {shown === undefined ? (written === category.entries.length ? written : `${written} / ${category.entries.length}`) : `找到 ${shown}`}
          </span>
        </Button>
      </Heading>
      <DisclosurePanel>
        <ul>
          {category.entries.map((entry) => (
            <ContentsRow
              key={entry.id}
              entry={entry}
              href={withAct(entryPath(entry.id), act)}
              current={entry.id === current}
              reached={entry.id === reached}
              hidden={found !== undefined && !found.has(entry.id)}
            />
          ))}
        </ul>
      </DisclosurePanel>
    </Disclosure>
  )
})

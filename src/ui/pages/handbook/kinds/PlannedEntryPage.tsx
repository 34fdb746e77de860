import { Button } from 'react-aria-components/Button'
import { usePalette } from '../../../search/paletteContext.ts'
import { handbookLabel } from '../../../handbooks.ts'
import { Leaf } from '../layout/Leaf.tsx'
import { Part } from '../layout/Part.tsx'
import { EntryHeader } from '../parts/EntryHeader.tsx'
import { EntryLinks } from '../parts/EntryLinks.tsx'
import { Neighbours } from '../parts/Neighbours.tsx'
import type { PlannedAnswer } from '../useEntry.ts'
import { useHandbook } from '../useHandbook.ts'

const NEARBY = 6

/** A number that is planned and has no text yet: says so, and shows what exists nearby. */
export function PlannedEntryPage({ page, ready }: { readonly page: PlannedAnswer; readonly ready: boolean }) {
  const { planned, handbook, category } = page
  const { open } = usePalette()
  const entries = useHandbook(handbook).value?.categories.find(({ name }) => name === category)?.entries ?? []
  const here = entries.findIndex(({ id }) => id === planned.id)
  const nearby = entries
    .map((entry, index) => ({ entry, distance: Math.abs(index - here) }))
    .filter(({ entry }) => entry.written)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, NEARBY)
    .map(({ entry }) => entry)
  return (
    <Leaf margin={null}>
      <EntryHeader
        title={planned.title}
        lead={planned.number}
        ready={ready}
        state={<span className="status-tag" data-status="unverified">{planned.withdrawn ? '已撤下' : '待编写'}</span>}
      />
      <p>
        {planned.withdrawn
          ? `这个编号已从《${handbookLabel(handbook).title}》撤下，不再使用，编号不给别的条目。`
          : `《${handbookLabel(handbook).title}》计划了这一条，属于「${category}」，正文还没有编写。`}
      </p>
      <p>
        <Button className="button button-strong" onPress={open}>
          检索别的条目
        </Button>
      </p>
      {nearby.length > 0 && (
        <Part heading="同一类里已经编写的">
          <EntryLinks links={nearby} />
        </Part>
      )}
      <Neighbours previous={page.previous} next={page.next} />
    </Leaf>
  )
}

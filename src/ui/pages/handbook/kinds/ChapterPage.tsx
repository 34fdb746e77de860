import { Leaf } from '../layout/Leaf.tsx'
import { PrintFooter } from '../layout/PrintFooter.tsx'
import { printedSource } from '../layout/printedSource.ts'
import { Caution } from '../parts/Caution.tsx'
import { EntryHeader } from '../parts/EntryHeader.tsx'
import { Neighbours } from '../parts/Neighbours.tsx'
import { SectionParts } from '../parts/SectionParts.tsx'
import { Tools } from '../parts/Tools.tsx'
import type { PageOf } from '../useEntry.ts'
import { OtherMargin } from './OtherMargin.tsx'

interface Props {
  readonly page: PageOf<'chapter'>
  readonly ready: boolean
}

/** A chapter of the command room's handbook. */
export function ChapterPage({ page, ready }: Props) {
  const { entry } = page
  return (
    <Leaf
      margin={<OtherMargin page={page} />}
      footer={<PrintFooter source={printedSource(entry.handbook, entry.title)} actDate={page.asOf.actDate} />}
    >
      <EntryHeader title={entry.title} lead="" ready={ready} aliases={entry.aliases} tools={<Tools entry={entry.id} citations={entry.citations} />} />
      {entry.verify !== undefined && <Caution>待核：{entry.verify}</Caution>}
      <SectionParts sections={entry.sections} />
      <Neighbours previous={page.previous} next={page.next} />
    </Leaf>
  )
}

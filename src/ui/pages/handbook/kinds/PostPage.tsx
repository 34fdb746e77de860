import { Leaf } from '../layout/Leaf.tsx'
import { Part } from '../layout/Part.tsx'
import { PrintFooter } from '../layout/PrintFooter.tsx'
import { printedSource } from '../layout/printedSource.ts'
import { Caution } from '../parts/Caution.tsx'
import { EntryHeader } from '../parts/EntryHeader.tsx'
import { Neighbours } from '../parts/Neighbours.tsx'
import { Prose } from '../parts/Prose.tsx'
import { Tools } from '../parts/Tools.tsx'
import type { PageOf } from '../useEntry.ts'
import { OtherMargin } from './OtherMargin.tsx'
import { PostSlots } from './PostSlots.tsx'
import './PostPage.css'

interface Props {
  readonly page: PageOf<'post'>
  readonly ready: boolean
}

/** One of the six posts: what it is for, its duties, whom it reports to, and its slots of the day. */
export function PostPage({ page, ready }: Props) {
  const { entry } = page
  const slots = page.backlinks.filter(({ id }) => id.startsWith('command-room/routine/'))
  return (
    <Leaf
      margin={<OtherMargin page={{ ...page, backlinks: page.backlinks.filter((link) => !slots.includes(link)) }} />}
      footer={<PrintFooter source={printedSource(entry.handbook, entry.title)} actDate={page.asOf.actDate} />}
    >
      <EntryHeader title={entry.title} lead="" ready={ready} aliases={entry.aliases} tools={<Tools entry={entry.id} citations={entry.citations} />} />
      <p className="post-summary">{entry.summary}</p>
      {entry.verify !== undefined && <Caution>待核：{entry.verify}</Caution>}
      <Part heading="职责" aside={`向${entry.reportsTo}报告`}>
        <ol className="post-duties">
          {entry.duties.map((duty) => (
            <li key={duty.text}>
              <Prose text={duty} inline />
            </li>
          ))}
        </ol>
      </Part>
      <PostSlots slots={slots.map(({ id }) => id)} />
      <Neighbours previous={page.previous} next={page.next} />
    </Leaf>
  )
}

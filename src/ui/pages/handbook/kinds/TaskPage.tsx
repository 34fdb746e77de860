import { entryNumber } from '../entryNumber.ts'
import { Leaf } from '../layout/Leaf.tsx'
import { Part } from '../layout/Part.tsx'
import { PrintFooter } from '../layout/PrintFooter.tsx'
import { printedSource } from '../layout/printedSource.ts'
import { Caution } from '../parts/Caution.tsx'
import { EntryHeader } from '../parts/EntryHeader.tsx'
import { Facts } from '../parts/Facts.tsx'
import { Neighbours } from '../parts/Neighbours.tsx'
import { SectionParts } from '../parts/SectionParts.tsx'
import { Steps } from '../parts/Steps.tsx'
import { Tools } from '../parts/Tools.tsx'
import type { PageOf } from '../useEntry.ts'
import { OtherMargin } from './OtherMargin.tsx'
import { REPEATS } from './repeats.ts'

interface Props {
  readonly page: PageOf<'task'>
  readonly ready: boolean
}

/** One of the 33 tasks: how often, what it aims at, what counts as done, and how it is done. */
export function TaskPage({ page, ready }: Props) {
  const { entry } = page
  const number = entryNumber(entry.id)
  return (
    <Leaf
      margin={<OtherMargin page={page} lists={[{ heading: '有关条目', links: entry.related }]} />}
      footer={<PrintFooter source={printedSource(entry.handbook, number)} actDate={page.asOf.actDate} />}
    >
      <EntryHeader
        title={entry.title}
        lead={number}
        ready={ready}
        aliases={entry.aliases}
        state={<span className="muted">{entry.category}</span>}
        tools={<Tools entry={entry.id} citations={entry.citations} />}
      />
      {entry.verify !== undefined && <Caution>待核：{entry.verify}</Caution>}
      <Facts
        facts={[
          { name: '多久一次', value: REPEATS[entry.repeat] },
          { name: '目标', value: entry.target },
          { name: '记录什么', value: entry.records },
          { name: '怎样算完成', value: <strong>{entry.countsAsDone}</strong> },
        ]}
      />
      <Part heading="怎么做">
        <Steps entry={entry.id} steps={entry.steps} />
      </Part>
      <SectionParts sections={entry.sections} />
      <Neighbours previous={page.previous} next={page.next} />
    </Leaf>
  )
}

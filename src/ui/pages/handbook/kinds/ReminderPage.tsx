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
import { StartRun } from '../../runs/StartRun.tsx'
import { OtherMargin } from './OtherMargin.tsx'
import './ReminderPage.css'

interface Props {
  readonly page: PageOf<'reminder'>
  readonly ready: boolean
}

/** One of the 49: the sentence to remember, when and for whom, why and how. */
export function ReminderPage({ page, ready }: Props) {
  const { entry } = page
  const number = entryNumber(entry.id)
  const why = entry.sections.filter(({ heading }) => heading === '为什么')
  const rest = entry.sections.filter(({ heading }) => heading !== '为什么')
  return (
    <Leaf
      margin={<OtherMargin page={page} lists={[{ heading: '用在这些现场', links: entry.situations }]} />}
      footer={<PrintFooter source={printedSource(entry.handbook, number)} actDate={page.asOf.actDate} />}
    >
      <EntryHeader
        title={entry.title}
        lead={number}
        ready={ready}
        aliases={entry.aliases}
        tools={<Tools entry={entry.id} citations={entry.citations} />}
      />
      <p className="remember">{entry.remember}</p>
      {entry.verify !== undefined && <Caution>待核：{entry.verify}</Caution>}
      <Facts
        facts={[
          { name: '时机', value: entry.moment },
          { name: '谁来做', value: entry.who.join('、') },
          { name: '谁来核对', value: entry.checks },
        ]}
      />
      <SectionParts sections={why} />
      <StartRun key={entry.category} of={{ category: entry.category }} label={`开始处置：${entry.category}全类核对`} />
      <Part heading="怎么做">
        <Steps entry={entry.id} steps={entry.steps} />
      </Part>
      <SectionParts sections={rest} />
      <Neighbours previous={page.previous} next={page.next} />
    </Leaf>
  )
}

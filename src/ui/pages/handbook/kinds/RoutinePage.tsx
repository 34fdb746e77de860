import { Leaf } from '../layout/Leaf.tsx'
import { Part } from '../layout/Part.tsx'
import { PrintFooter } from '../layout/PrintFooter.tsx'
import { printedSource } from '../layout/printedSource.ts'
import { Caution } from '../parts/Caution.tsx'
import { EntryHeader } from '../parts/EntryHeader.tsx'
import { EntryLinks } from '../parts/EntryLinks.tsx'
import { Facts } from '../parts/Facts.tsx'
import { Neighbours } from '../parts/Neighbours.tsx'
import { Steps } from '../parts/Steps.tsx'
import { Tools } from '../parts/Tools.tsx'
import type { PageOf } from '../useEntry.ts'
import { dueInWords } from './dueInWords.ts'
import { OtherMargin } from './OtherMargin.tsx'
import { REPEATS } from './repeats.ts'

interface Props {
  readonly page: PageOf<'routine'>
  readonly ready: boolean
}

/** One slot of the routine: when, whose, by when it must be done, and its steps. */
export function RoutinePage({ page, ready }: Props) {
  const { entry } = page
  return (
    <Leaf
      margin={<OtherMargin page={page} />}
      footer={<PrintFooter source={printedSource(entry.handbook, `${entry.at} ${entry.slot}`)} actDate={page.asOf.actDate} />}
    >
      <EntryHeader
        title={entry.title}
        lead={entry.at}
        ready={ready}
        aliases={entry.aliases}
        state={<span className="muted">{entry.slot}</span>}
        tools={<Tools entry={entry.id} citations={entry.citations} />}
      />
      {entry.verify !== undefined && <Caution>待核：{entry.verify}</Caution>}
      <Facts
        facts={[
          { name: '时段', value: `${REPEATS[entry.repeat]} ${entry.at} ${entry.slot}` },
          { name: '岗位', value: <EntryLinks links={entry.posts} layout="row" /> },
          { name: '完成与上报', value: dueInWords(entry) },
        ]}
      />
      <Part heading="清单" aside={entry.mode === 'do-confirm' ? '做完以后逐项确认' : '读一步，做一步'}>
        <Steps entry={entry.id} steps={entry.steps} />
      </Part>
      <Neighbours previous={page.previous} next={page.next} />
    </Leaf>
  )
}

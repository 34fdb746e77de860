import { Leaf } from '../layout/Leaf.tsx'
import { Part } from '../layout/Part.tsx'
import { PrintFooter } from '../layout/PrintFooter.tsx'
import { printedSource } from '../layout/printedSource.ts'
import { Caution } from '../parts/Caution.tsx'
import { EntryHeader } from '../parts/EntryHeader.tsx'
import { Neighbours } from '../parts/Neighbours.tsx'
import { SectionParts } from '../parts/SectionParts.tsx'
import { Steps } from '../parts/Steps.tsx'
import { Tools } from '../parts/Tools.tsx'
import { StartRun } from '../../runs/StartRun.tsx'
import { entryNumber } from '../entryNumber.ts'
import type { PageOf } from '../useEntry.ts'
import { FirstActions } from './FirstActions.tsx'
import { Risk } from './Risk.tsx'
import { SituationMargin } from './SituationMargin.tsx'

interface Props {
  readonly page: PageOf<'situation'>
  readonly ready: boolean
}

/** One of the hundred: the first three actions before everything else, then the procedure. */
export function SituationPage({ page, ready }: Props) {
  const { entry } = page
  const number = entryNumber(entry.id)
  return (
    <Leaf
      margin={<SituationMargin page={page} />}
      footer={<PrintFooter source={printedSource(entry.handbook, number)} actDate={page.asOf.actDate} />}
    >
      <EntryHeader title={entry.title} lead={number} ready={ready} state={<Risk risk={entry.risk} />} />
      <FirstActions actions={entry.first} />
      <div className="entry-header-line">
        <div className="muted">{entry.aliases.length > 0 && `俗称：${entry.aliases.join('、')}`}</div>
        <div className="entry-tools no-print">
          <Tools entry={entry.id} citations={entry.citations} />
        </div>
      </div>
      {entry.verify !== undefined && <Caution>待核：{entry.verify}</Caution>}
      <StartRun key={entry.id} of={{ entry: entry.id }} label="开始处置" />
      <Part heading="处置步骤" aside="读一步，做一步">
        <Steps entry={entry.id} steps={entry.steps} />
      </Part>
      <SectionParts sections={entry.sections} />
      <Neighbours previous={page.previous} next={page.next} />
    </Leaf>
  )
}

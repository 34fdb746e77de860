import { joinCitations } from '../../../../core/law/format.ts'
import { entryNumber } from '../entryNumber.ts'
import { Leaf } from '../layout/Leaf.tsx'
import { Part } from '../layout/Part.tsx'
import { PrintFooter } from '../layout/PrintFooter.tsx'
import { printedSource } from '../layout/printedSource.ts'
import { PenaltyLadder } from '../ladder/PenaltyLadder.tsx'
import { Caution } from '../parts/Caution.tsx'
import { CitationLinks } from '../parts/CitationLinks.tsx'
import { EntryHeader } from '../parts/EntryHeader.tsx'
import { EntryLinks } from '../parts/EntryLinks.tsx'
import { EntryStatus } from '../parts/EntryStatus.tsx'
import { Facts } from '../parts/Facts.tsx'
import { Neighbours } from '../parts/Neighbours.tsx'
import { Prose } from '../parts/Prose.tsx'
import { Tools } from '../parts/Tools.tsx'
import type { PageOf } from '../useEntry.ts'
import { Basis } from './Basis.tsx'
import { FormerLaw } from './FormerLaw.tsx'
import { OffenceMargin } from './OffenceMargin.tsx'
import './OffencePage.css'

interface Props {
  readonly page: PageOf<'offence'>
  readonly ready: boolean
}

/** One of the 810: its basis, the penalty to scale, how it is recognised and proved, and what older law said. */
export function OffencePage({ page, ready }: Props) {
  const { entry } = page
  const number = entryNumber(entry.id)
  return (
    <Leaf
      margin={<OffenceMargin page={page} />}
      footer={<PrintFooter source={printedSource(entry.handbook, number)} actDate={page.asOf.actDate} />}
    >
      <EntryHeader
        title={entry.title}
        lead={number}
        ready={ready}
        aliases={entry.aliases}
        state={<EntryStatus entry={entry} basis={entry.basis} />}
        tools={<Tools entry={entry.id} citations={entry.basis} />}
      />
      <Basis entry={entry} />
      {entry.verify !== undefined && <Caution>待核：{entry.verify}</Caution>}
      {page.actDateNote !== '' && (
        <Caution>{page.actDateNote}</Caution>
      )}
      {page.actDateNote !== '' && entry.former.length > 0 && (
        <Part heading="旧法" aside="行为时的规定">
          <FormerLaw former={entry.former} drawn />
        </Part>
      )}
      <Part heading="处罚阶梯" aside={page.actDateNote === '' ? undefined : '现行法的规定，不是行为时的'}>
        <PenaltyLadder tiers={entry.tiers} within={entry.basis[0]} />
        <Facts
          facts={[
            { name: '对象', value: entry.subject === '个人' ? '' : entry.subject },
            { name: '决定机关', value: entry.organ === '公安机关' ? '' : entry.organ },
          ]}
        />
      </Part>
      {entry.also.map(({ law, basis, tiers, note }) => (
        <Part key={joinCitations(basis)} heading={`另见《${law}》`}>
          <p>
            <CitationLinks citations={basis} />
          </p>
          {note !== undefined && <p className="muted">{note}</p>}
          <PenaltyLadder tiers={tiers} within={basis[0]} />
        </Part>
      ))}
      {entry.measures.length > 0 && (
        <Part heading="可以一并采取的措施" aside="不是处罚">
          <ul className="offence-measures">
            {entry.measures.map(({ measure, basis }) => (
              <li key={measure}>
                {measure} <CitationLinks citations={basis} />
              </li>
            ))}
          </ul>
        </Part>
      )}
      <Part heading="认定">
        <Prose text={entry.conduct} />
        {entry.words !== undefined && <p className="muted">{entry.words}</p>}
      </Part>
      {entry.evidence.length > 0 && (
        <Part heading="证据">
          <ul className="offence-evidence">
            {entry.evidence.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </Part>
      )}
      {entry.confusable.length > 0 && (
        <Part heading="易混淆">
          <EntryLinks links={entry.confusable} layout="row" />
        </Part>
      )}
      {entry.omits.length > 0 && (
        <p className="offence-omits">
          {entry.omits.map(({ basis, reason, sanction }) => `${joinCitations(basis, 'place')}的${sanction}没有列入：${reason}。`).join('')}
        </p>
      )}
      <Neighbours previous={page.previous} next={page.next} />
    </Leaf>
  )
}

import { formatLaw, formatPlace } from '../../../core/law/format.ts'
import type { ProvisionPage } from '../../../contract/library.ts'
import { CopyCitation } from '../handbook/copy/CopyCitation.tsx'
import { MarginCard } from '../handbook/layout/MarginCard.tsx'
import { Leaf } from '../handbook/layout/Leaf.tsx'
import { Part } from '../handbook/layout/Part.tsx'
import { PrintFooter } from '../handbook/layout/PrintFooter.tsx'
import { Caution } from '../handbook/parts/Caution.tsx'
import { EntryHeader } from '../handbook/parts/EntryHeader.tsx'
import { StatusTag } from '../handbook/parts/StatusTag.tsx'
import { dayInWords } from '../../words.ts'
import { useToday } from '../../client/useToday.ts'
import { useActDate } from '../../router/context.ts'
import { Link } from '../../router/Link.tsx'
import { BasedEntries } from './BasedEntries.tsx'
import { CitingByHandbook } from './CitingByHandbook.tsx'
import { JumpToArticle } from './JumpToArticle.tsx'
import { NearArticles } from './NearArticles.tsx'
import { useLawNames } from './useLaws.ts'

interface Props {
  readonly page: ProvisionPage
  readonly ready: boolean
}

/** One provision: how it stands, what rests on it, who cites it, and what its number meant before. */
export function Provision({ page, ready }: Props) {
  const { citation, status, based, citing, former } = page
  const law = useLawNames()?.summary(citation.law)
  const whole = { law: citation.law, article: citation.article }
  const today = useToday()
  const [act] = useActDate()
  return (
    <Leaf
      footer={<PrintFooter source={page.label} actDate={act ?? today} />}
      margin={
        <>
          {law !== undefined && (
            <MarginCard heading={formatLaw(law.law, 'short')}>
              <ul className="law-versions">
                {law.versions.map(({ date, from, to }) => (
                  <li key={date}>
                    {date.slice(0, 4)}年文本：{dayInWords(from)}起{to === undefined ? '施行' : `，至${dayInWords(to)}`}
                  </li>
                ))}
              </ul>
              <p className="small">
                {law.level} · <Link to="/law">全部法律</Link>
              </p>
            </MarginCard>
          )}
          <MarginCard heading="翻条文" screenOnly>
            <JumpToArticle law={citation.law} last={law?.articles} />
          </MarginCard>
        </>
      }
    >
      <EntryHeader
        title={formatPlace(citation)}
        lead=""
        ready={ready}
        state={<StatusTag status={status.status} note={status.note} />}
        under={<span className="provision-law">《{page.fullTitle}》</span>}
        tools={<CopyCitation key={page.label} citations={[citation]} />}
      />
      {status.note !== '' && <Caution>{status.note}</Caution>}
      <p className="muted">条文原文还没有收进枫册，导入法律文本以后在这里显示；现在请以公布的文本为准。</p>
      {former.length > 0 && (
        <Part heading="新旧条号" aside="条号相同，内容不一定相同">
          <ul className="provision-former">
            {former.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Part>
      )}
      <Part heading="以这一条为依据的行为" aside={based.length === 0 ? undefined : `${based.length} 种`}>
        {based.length === 0 ? <p className="muted">手册里没有以{formatPlace(whole)}为依据的行为。</p> : <BasedEntries based={based} />}
      </Part>
      {citing.length > 0 && (
        <Part heading="引用这一条的条目" aside={`${citing.length} 条`}>
          <CitingByHandbook citing={citing} />
        </Part>
      )}
      <NearArticles law={citation.law} article={citation.article} last={law?.articles} />
    </Leaf>
  )
}

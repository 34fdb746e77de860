import { useDeferredValue, useState } from 'react'
import { Input } from 'react-aria-components/Input'
import { SearchField } from 'react-aria-components/SearchField'
import { EmptyState } from '../../components/EmptyState.tsx'
import { ErrorState } from '../../components/ErrorState.tsx'
import { Loading } from '../../components/Loading.tsx'
import { PageHeading } from '../../components/PageHeading.tsx'
import { filterLaws } from './lawFilter.ts'
import { LawRow } from './LawRow.tsx'
import { useLaws } from './useLaws.ts'
import '../handbook/parts/textInput.css'
import './LawsPage.css'

/** Every law the handbooks cite. */
export default function LawsPage() {
  const { value, failure, retry } = useLaws()
  const [typed, setTyped] = useState('')
  const wanted = useDeferredValue(typed)
  const laws = filterLaws(value ?? [], wanted)
  return (
    <div className="page laws" data-handbook="legal-basis">
      <PageHeading title="法律" />
      <p className="muted">
        五本手册引用的全部法律、法规和规章，按引用它的条目多少排列。条文的原文要在导入法律文本以后才能显示，现在可以查它在手册里用在哪里。
      </p>
      {failure !== undefined && value === undefined && <ErrorState failure={failure} onRetry={retry} />}
      {value === undefined && failure === undefined && <Loading lines={10} />}
      {value !== undefined && (
        <>
          <SearchField className="laws-filter" aria-label="筛选法律" value={typed} onChange={setTyped}>
            <Input className="text-input" placeholder="筛选：名称、简称、效力级别" />
          </SearchField>
          <p className="muted small" aria-live="polite">
            {laws.length === value.length ? `共 ${value.length} 部` : `找到 ${laws.length} 部，共 ${value.length} 部`}
          </p>
          {laws.length === 0 ? (
            <EmptyState title="没有这样的法律">手册没有引用名称里含有「{typed.trim()}」的法律。换一个简称，或者删去几个字再试。</EmptyState>
          ) : (
            <table className="laws-table">
              <thead>
                <tr>
                  <th scope="col">名称</th>
                  <th scope="col">级别</th>
                  <th scope="col">文本与施行日期</th>
                  <th scope="col">效力</th>
                  <th scope="col">引用条目</th>
                </tr>
              </thead>
              <tbody>
                {laws.map((law) => (
                  <LawRow key={law.summary.law} law={law} />
                ))}
              </tbody>
            </table>
          )}
        </>
      )}
    </div>
  )
}

import { dayInWords } from '../../words.ts'
import { provisionPath } from '../../router/address.ts'
import { Link } from '../../router/Link.tsx'
import { StatusTag } from '../handbook/parts/StatusTag.tsx'
import type { LawList } from './useLaws.ts'

/** One law: its titles, level, versions with their days in force, and how many entries cite it. */
export function LawRow({ law: { summary, entries, status } }: { readonly law: LawList[number] }) {
  return (
    <tr>
      <th scope="row" className="law-name">
        <Link to={provisionPath({ law: summary.law, article: '1' })}>《{summary.law}》</Link>
        <span className="law-title">{summary.title}</span>
        {summary.verify !== undefined && <span className="law-verify">待核：{summary.verify}</span>}
      </th>
      <td>{summary.level}</td>
      <td>
        <ul className="law-versions">
          {summary.versions.map(({ date, from, to }) => (
            <li key={date}>
              {date.slice(0, 4)}年文本 <span className="law-span">{to === undefined ? `${dayInWords(from)}起施行` : `${dayInWords(from)}至${dayInWords(to)}`}</span>
            </li>
          ))}
        </ul>
      </td>
      <td>
        <StatusTag status={status} />
      </td>
      <td className="law-entries">{entries}</td>
    </tr>
  )
}

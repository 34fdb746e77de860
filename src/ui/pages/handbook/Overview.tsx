import type { Handbook } from '../../../contract/edition.ts'
import { entryPath } from '../../router/address.ts'
import { Link } from '../../router/Link.tsx'
import { UNITS } from './units.ts'
import './Overview.css'

/** What a handbook holds, part by part: how much is written, and the way to its first page. */
export function Overview({ handbook }: { readonly handbook: Handbook }) {
  const { planned, written, categories, id } = handbook
  return (
    <>
      <p className="overview-count">
        <span className="overview-number">{planned}</span>
        {UNITS[id]}
        <span className="muted">{id === 'command-room' || written >= planned ? '，已全部编写。' : `，已编写 ${written}，其余待编写。`}</span>
      </p>
      <ul className="overview">
        {categories.map(({ name, about, entries }) => {
          const done = entries.filter((entry) => entry.written).length
          const first = entries.find((entry) => entry.written) ?? entries[0]
          const share = entries.length === 0 ? 0 : (done / entries.length) * 100
          return (
            <li key={name} className="overview-category">
              <h2 className="overview-name">{first === undefined ? name : <Link to={entryPath(first.id)}>{name}</Link>}</h2>
              <svg className="overview-bar" aria-hidden="true">
                <rect className="overview-all" width="100%" height="100%" rx="3" />
                <rect className="overview-done" width={`${share}%`} height="100%" rx="3" />
              </svg>
              <p className="overview-share">{done === entries.length ? `${done} 条` : `${done} / ${entries.length}`}</p>
              {about !== undefined && <p className="overview-about">{about}</p>}
            </li>
          )
        })}
      </ul>
      <p className="muted small">
        目录里 ↑ ↓ 移动，Enter 打开；阅读时 J 下一条、K 上一条。
      </p>
    </>
  )
}

import { keyOf, useQuery } from '../../client/useQuery.ts'
import { useAsOf } from '../../router/context.ts'
import { Link } from '../../router/Link.tsx'
import { KindTag } from '../../tracker/KindTag.tsx'
import { spanInWords } from '../../tracker/words.ts'
import { runPath } from '../../tracker/runPath.ts'

function Duration({ value }: { readonly value: number | null }) {
  return value === null ? '—' : spanInWords(value)
}

/** The four clocks of a month: the median, the ninth of ten, the longest, and what could not be measured. */
export function TimelyMonth({ month }: { readonly month: string }) {
  const asOf = useAsOf()
  const { value } = useQuery(keyOf('timely.month', { month, asOf }), ({ timely }) => timely.month({ month, asOf }), ['board'])
  const most = Math.max(1, ...(value ?? []).map(({ p90 }) => p90 ?? 0))
  return (
    <section className="timely">
      <h2>四个及时</h2>
      <table className="timely-table">
        <thead>
          <tr>
            <th scope="col">时钟</th>
            <th scope="col">计到</th>
            <th scope="col">中位</th>
            <th scope="col">九成以内</th>
            <th scope="col">分布</th>
            <th scope="col">还在走</th>
            <th scope="col">没有起点</th>
            <th scope="col">最长</th>
          </tr>
        </thead>
        <tbody>
          {(value ?? []).map(({ kind, measured, median, p90, running, unmeasured, longest }) => (
            <tr key={kind}>
              <th scope="row">
                <KindTag kind={kind} />
                及时{kind}
              </th>
              <td>{measured} 次</td>
              <td>
                <strong>
                  <Duration value={median} />
                </strong>
              </td>
              <td>
                <Duration value={p90} />
              </td>
              <td className="timely-share" aria-label={`中位${median === null ? '没有' : spanInWords(median)}`}>
                <svg className="timely-bar svg-bar" aria-hidden="true">
                  <rect className="timely-p90" width={`${((p90 ?? 0) / most) * 100}%`} height="100%" rx="3" />
                  <rect className="timely-median" width={`${((median ?? 0) / most) * 100}%`} height="100%" rx="3" />
                </svg>
              </td>
              <td>{running}</td>
              <td>{unmeasured}</td>
              <td>
                {longest.slice(0, 3).map(({ run, step, duration }, index) => (
                  <span key={`${run} ${step}`}>
                    {index > 0 && '、'}
                    <Link to={runPath(run)}>{spanInWords(duration)}</Link>
                  </span>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

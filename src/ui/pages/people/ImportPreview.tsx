import { Button } from 'react-aria-components/Button'
import type { ImportAnswer, ImportRow } from '../../../contract/people.ts'
import { saveSheet } from './tableFile.ts'

const ACTIONS: Readonly<Record<ImportRow['action'], string>> = { add: '添加', change: '更新', same: '不变', none: '▲ 有误' }

interface Props {
  readonly name: string
  readonly answer: ImportAnswer
  readonly busy: boolean
  readonly onConfirm: () => void
  readonly onDrop: () => void
}

/** What an import would do or did, row by row, the wrong ones first. */
export function ImportPreview({ name, answer, busy, onConfirm, onDrop }: Props) {
  const { counts, rows, marked, written } = answer
  const useful = counts.add + counts.change
  const inOrder = [...rows].sort((a, b) => Number(a.error === '') - Number(b.error === '') || a.row - b.row)
  return (
    <section className="import-steps" aria-label={written ? '导入结果' : '试读结果'}>
      <p>
        <strong>{written ? '已导入' : '试读'}</strong>「{name}」：
      </p>
      <output className="import-counts">
        {[
          { label: '添加', count: counts.add },
          { label: '更新', count: counts.change },
          { label: '不变', count: counts.same },
          { label: '有误', count: counts.wrong },
        ].map(({ label, count }) => (
          <span key={label} className="import-count">
            {label} <strong>{count}</strong>
          </span>
        ))}
      </output>
      <div className="form-actions">
        {!written && (
          <Button className="button button-strong" isDisabled={busy || useful === 0} onPress={onConfirm}>
            {counts.wrong === 0 ? `确认导入 ${useful} 人` : `导入正确的 ${useful} 人`}
          </Button>
        )}
        {marked !== '' && (
          <Button className="button" onPress={() => saveSheet(name.replace(/\.\w+$/, '') + '（标明错误）.xlsx', marked)}>
            下载标明错误的表格
          </Button>
        )}
        <Button className="button button-quiet" onPress={onDrop}>
          {written ? '收起' : '不导入'}
        </Button>
      </div>
      <div className="table-scroll">
        <table className="plain-table">
          <caption className="visually-hidden">表格各行</caption>
          <thead>
            <tr>
              <th scope="col">行</th>
              <th scope="col">警号</th>
              <th scope="col">姓名</th>
              <th scope="col">结果</th>
              <th scope="col">错误</th>
            </tr>
          </thead>
          <tbody>
            {inOrder.map(({ row, badge, name: who, action, error }) => (
              <tr key={row} className="import-row" data-wrong={error === '' ? undefined : ''}>
                <td>{row}</td>
                <td>{badge}</td>
                <td>{who}</td>
                <td>{ACTIONS[action]}</td>
                <td className="import-fault">{error}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

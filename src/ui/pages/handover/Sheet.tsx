import { useState } from 'react'
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import type { HandoverItem, HandoverLine, HandoverSheet } from '../../../contract/handover.ts'
import type { HandoverView } from '../../../contract/tracking.ts'
import { Link } from '../../router/Link.tsx'
import { newId } from '../../tracker/newId.ts'
import { ReasonForm } from '../../tracker/ReasonForm.tsx'
import { POST_NAMES } from '../../tracker/words.ts'
import { momentInWords } from '../../words.ts'
import { ReadBack } from './ReadBack.tsx'
import type { Handover } from './useHandover.ts'
import { runPath } from '../../tracker/runPath.ts'

interface Props {
  readonly handover: Handover
  readonly view: HandoverView
}

const PARTS = [
  { key: 'calls', heading: '重点警情', add: '加一条重点警情' },
  { key: 'risks', heading: '风险', add: '加一条风险' },
  { key: 'equipment', heading: '装备', add: '加一条装备' },
] as const

/** The sheet: 重点警情, 未了事项, 风险, 装备. Until it is signed it can be edited; every edit is saved as a whole sheet. */
export function Sheet({ handover, view }: Props) {
  const { made, state, absent, toRead } = view
  const drafted = state.sheet
  const sheet = drafted ?? made
  const signed = state.received !== null
  const [editing, setEditing] = useState(false)
  const change = (next: HandoverSheet): void => void handover.draft(next)

  const list = (part: (typeof PARTS)[number]) => (
    <section key={part.key} className="handover-part">
      <h2>
        {part.heading} <span className="muted small">{sheet[part.key].length} 条</span>
      </h2>
      {sheet[part.key].length === 0 && <p className="muted">没有。</p>}
      <ul>
        {sheet[part.key].map((line) => (
          <TypedLine
            key={line.id}
            line={line}
            editing={editing && !signed}
            onRemove={() => change({ ...sheet, [part.key]: sheet[part.key].filter(({ id }) => id !== line.id) })}
          >
            {part.key === 'calls' && <ReadBack handover={handover} view={view} line={line.id} />}
          </TypedLine>
        ))}
      </ul>
      {editing && !signed && (
        <ReasonForm
          label={part.add}
          action="加上"
          onSubmit={(text) => change({ ...sheet, [part.key]: [...sheet[part.key], { id: newId(), text }] })}
        />
      )}
    </section>
  )

  return (
    <>
      {!signed && (
        <div className="run-acts no-print">
          {drafted === null ? (
            <Button className="button button-strong" isDisabled={handover.busy} onPress={() => void handover.draft()}>
              生成交接单
            </Button>
          ) : (
            <Button className="button" isDisabled={handover.busy} onPress={() => void handover.draft()}>
              按清单重新生成
            </Button>
          )}
          {drafted !== null && (
            <Button className="button" aria-pressed={editing} onPress={() => setEditing(!editing)}>
              {editing ? '编辑好了' : '编辑'}
            </Button>
          )}
          <span className="muted small">
            {drafted === null ? '下面是现在按清单会写成的样子，还没有生成。' : '编辑或者重新生成以后，已签的名和已点收的要重来。'}
          </span>
        </div>
      )}
      {absent.length > 0 && drafted !== null && !signed && (
        <p className="said" data-refused="">
          ▲ 交接单生成以后又有 {absent.length} 件未了事项（{absent.map(({ title }) => title).join('、')}），请重新生成。
        </p>
      )}
      {list(PARTS[0])}
      <section className="handover-part">
        <h2>
          未了事项 <span className="muted small">{sheet.open.length} 件{toRead.length > 0 && state.given !== null && `，还有 ${toRead.length} 件没有点收`}</span>
        </h2>
        {sheet.open.length === 0 && <p className="muted">没有。</p>}
        <ul>
          {sheet.open.map((item) => (
            <OpenItem key={item.id} item={item}>
              <ReadBack handover={handover} view={view} line={item.id} />
            </OpenItem>
          ))}
        </ul>
      </section>
      {list(PARTS[1])}
      {list(PARTS[2])}
    </>
  )
}

interface LineProps {
  readonly line: HandoverLine
  readonly editing: boolean
  readonly onRemove: () => void
  readonly children: ReactNode
}

function TypedLine({ line, editing, onRemove, children }: LineProps) {
  return (
    <li className="handover-line">
      <span className="handover-text">{line.text}</span>
      {editing && (
        <Button className="button button-small" aria-label={`删去：${line.text}`} onPress={onRemove}>
          删去
        </Button>
      )}
      {children}
    </li>
  )
}

const KIND_SIGNS: Readonly<Record<HandoverItem['kind'], string>> = { 未完成: '○', 顺延: '↷', 待办: '◷', 升级未答复: '▲' }

function OpenItem({ item, children }: { readonly item: HandoverItem; readonly children: ReactNode }) {
  return (
    <li className="handover-line" data-kind={item.kind}>
      <div className="handover-text">
        <p>
          <strong>
            {KIND_SIGNS[item.kind]} {item.kind}
          </strong>{' '}
          {POST_NAMES[item.post]} {item.slot} ·{' '}
          <Link to={runPath(item.run)}>{item.title}</Link>
          {item.until !== undefined && `，顺延到 ${momentInWords(item.until)}`}
          {item.reason !== undefined && `（${item.reason}）`}
          {item.levels.length > 0 && `，第 ${item.levels.join('、')} 级升级未答复`}
        </p>
        {item.steps.length > 0 && (
          <details className="handover-steps">
            <summary className="muted small">没有完成的 {item.steps.length} 步</summary>
            <ul className="bullets small">
              {item.steps.map((step) => (
                <li key={step}>{step.replaceAll('**', '')}</li>
              ))}
            </ul>
          </details>
        )}
      </div>
      {children}
    </li>
  )
}

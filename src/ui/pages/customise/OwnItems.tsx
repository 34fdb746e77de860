import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import type { CustomisationDraft, CustomiseView } from '../../../contract/tracking.ts'
import { freeId, nextOwnId } from './draft.ts'
import type { OwnDraft } from './draft.ts'
import { NewItem } from './NewItem.tsx'
import { NewStep } from './NewStep.tsx'

interface Props {
  readonly view: CustomiseView
  readonly draft: CustomisationDraft
  readonly disabled: boolean
  readonly change: (draft: CustomisationDraft) => void
}

const REPEATS: Readonly<Record<OwnDraft['repeat'], string>> = { day: '每日', week: '每周', month: '每月', quarter: '每季' }

/** The items of the station's own, with their steps. */
export function OwnItems({ view, draft, disabled, change }: Props) {
  const [adding, setAdding] = useState(false)
  const set = (item: OwnDraft): void => change({ ...draft, own: draft.own.map((each) => (each.id === item.id ? item : each)) })
  return (
    <section>
      <h2>本所自设的清单</h2>
      {draft.own.length === 0 && <p className="muted">还没有。本所的例会、巡防、通报可以加在这里，按日、周、月、季重复。</p>}
      <ul>
        {draft.own.map((item) => (
          <li key={item.id} className="item-row">
            <div className="item-line">
              <span className="item-on">
                <span>
                  <span className="item-title">{item.title}</span>{' '}
                  <span className="muted small">
                    {item.id.toUpperCase()} · {REPEATS[item.repeat]} {item.at} {item.slot} ·{' '}
                    {item.posts.map((id) => view.posts.find((post) => post.id === id)?.title ?? id).join('、')} · {item.due} 分钟内
                  </span>
                </span>
              </span>
              <Button
                className="button button-small"
                isDisabled={disabled}
                aria-label={`删去：${item.title}`}
                onPress={() => change({ ...draft, own: draft.own.filter(({ id }) => id !== item.id) })}
              >
                删去
              </Button>
            </div>
            <div className="item-steps">
              <ol className="bullets">
                {item.steps.map((step) => (
                  <li key={step.id} className="item-own">
                    <span>{step.text}</span>
                    <Button
                      className="button button-small"
                      isDisabled={disabled}
                      aria-label={`删去这一步：${step.text}`}
                      onPress={() => set({ ...item, steps: item.steps.filter(({ id }) => id !== step.id) })}
                    >
                      删去
                    </Button>
                  </li>
                ))}
              </ol>
              {!disabled && (
                <NewStep
                  onAdd={(step) =>
                    set({ ...item, steps: [...item.steps, { ...step, id: freeId('own', item.steps.map(({ id }) => id)) }] })
                  }
                />
              )}
            </div>
          </li>
        ))}
      </ul>
      {adding ? (
        <NewItem
          posts={view.posts}
          close={() => setAdding(false)}
          onAdd={(item) => {
            change({ ...draft, own: [...draft.own, { ...item, id: nextOwnId(view, draft) }] })
            setAdding(false)
          }}
        />
      ) : (
        <p>
          <Button className="button" isDisabled={disabled} onPress={() => setAdding(true)}>
            加一项
          </Button>
        </p>
      )}
    </section>
  )
}

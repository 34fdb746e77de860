import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import type { CustomisationFault, ItemChange } from '../../../contract/customisation.ts'
import type { RoutineItem } from '../../../contract/tracker.ts'
import type { CustomisationDraft } from '../../../contract/tracking.ts'
import { addStep, changeOf, dropStep, setDue, setStep, setTime, withChange, without } from './draft.ts'
import { NewStep } from './NewStep.tsx'

interface Props {
  readonly item: RoutineItem
  readonly draft: CustomisationDraft
  readonly faults: readonly CustomisationFault[]
  readonly disabled: boolean
  readonly change: (draft: CustomisationDraft) => void
}

/** One item of the handbook's routine: on or off, when, by when, and its steps. */
export function ItemRow({ item, draft, faults, disabled, change }: Props) {
  const [open, setOpen] = useState(false)
  const mine = changeOf(draft, item.id)
  const on = mine.off !== true
  const set = (next: ItemChange): void => change(withChange(draft, next))
  const changed = Object.keys(mine).length > 1
  const added = mine.stepsAdded ?? []
  return (
    <li className="item-row" id={`item-${item.id}`} data-off={on ? undefined : ''} data-changed={changed ? '' : undefined}>
      <div className="item-line">
        <label className="item-on">
          <input
            type="checkbox"
            className="tick-box"
            aria-label={item.title}
            checked={on}
            disabled={disabled}
            onChange={() => set(on ? { ...mine, off: true } : without(mine, 'off'))}
          />
          <span>
            <span className="item-title">{item.title}</span>{' '}
            <span className="muted small">
              {item.posts.map(({ title }) => title).join('、')} · {item.slot}
              {!on && ' · 已关闭'}
            </span>
          </span>
        </label>
        <label className="item-field">
          时间{' '}
          <input className="text-input" value={mine.at ?? item.at} disabled={disabled || !on} onChange={({ target }) => set(setTime(mine, item, target.value))} />
        </label>
        <label className="item-field">
          几分钟内{' '}
          <input
            className="text-input"
            inputMode="numeric"
            value={String(mine.due ?? item.due)}
            disabled={disabled || !on}
            onChange={({ target }) => {
              const due = Number(target.value)
              if (Number.isInteger(due) && due > 0 && due < 10_000) set(setDue(mine, item, due))
            }}
          />
        </label>
        <Button className="button button-small" aria-expanded={open} isDisabled={!on} onPress={() => setOpen(!open)}>
          步骤 {item.steps.length - (mine.stepsOff?.length ?? 0) + added.length}
          <span className="visually-hidden">：{item.title}</span>
        </Button>
      </div>
      {faults.map(({ sentence }) => (
        <p key={sentence} className="item-fault">
          ▲ {sentence}
        </p>
      ))}
      {open && on && (
        <div className="item-steps">
          <ul>
            {item.steps.map((step) => (
              <li key={step.id}>
                <label className="item-on">
                  <input
                    type="checkbox"
                    className="tick-box"
                    checked={mine.stepsOff?.includes(step.id) !== true}
                    disabled={disabled}
                    onChange={({ target }) => set(setStep(mine, step.id, target.checked))}
                  />
                  <span>{step.text.text.replaceAll('**', '')}</span>
                </label>
              </li>
            ))}
            {added.map(({ step }) => (
              <li key={step.id} className="item-own">
                <span>
                  本所：{step.text}
                  {step.by === '民警' && '（由民警）'}
                </span>
                <Button className="button button-small" isDisabled={disabled} onPress={() => set(dropStep(mine, step.id))}>
                  删去
                </Button>
              </li>
            ))}
          </ul>
          {!disabled && <NewStep onAdd={(step) => set(addStep(mine, step))} />}
        </div>
      )}
    </li>
  )
}

import type { Range } from '../../../../contract/law.ts'
import { barOf, labelPlace } from './scale.ts'
import type { Scale } from './scale.ts'
import { rangeInSigns } from './words.ts'

interface Props {
  readonly kind: 'days' | 'yuan'
  readonly range: Range
  readonly scale: Scale
  /** Equal parts of the axis: where the thin lines stand. */
  readonly parts: number
}

const percent = (share: number): string => `${(share * 100).toFixed(2)}%`

/** One bar to scale: filled for days, outlined for a fine, its label inside or beside it. */
export function RangeBar({ kind, range, scale, parts }: Props) {
  const bar = barOf(range, scale)
  const label = `${rangeInSigns(range)} ${kind === 'days' ? '日' : '元'}${bar.open ? ' →' : ''}`
  const place = labelPlace(bar, label)
  const at = place === 'before' ? bar.from : place === 'after' ? bar.to : bar.from
  return (
    <svg className="svg-bar ladder-bar" aria-hidden="true" data-kind={kind}>
      {Array.from({ length: parts + 1 }, (_, part) => (
        <line key={part} className="ladder-line" x1={percent(part / parts)} x2={percent(part / parts)} y1="0" y2="100%" />
      ))}
      <rect className="ladder-range" x={percent(bar.from)} width={percent(Math.max(bar.to - bar.from, 0.008))} rx="3" />
      <text className="ladder-label" data-place={place} x={percent(at)} y="50%" textAnchor={place === 'before' ? 'end' : 'start'}>
        {label}
      </text>
    </svg>
  )
}

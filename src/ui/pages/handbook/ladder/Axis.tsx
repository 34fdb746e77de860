import type { Scale } from './scale.ts'
import { yuanInWords } from './words.ts'

interface Props {
  readonly days: Scale | undefined
  readonly yuan: Scale | undefined
  readonly parts: number
}

/** The numbers of one line of the ladder, days above yuan; a plain 0 at its foot. */
function numbers(part: number, days: Scale | undefined, yuan: Scale | undefined): readonly string[] {
  return [
    ...(days === undefined ? [] : [part === 0 ? '0' : `${part * days.step} 日`]),
    ...(yuan === undefined ? [] : [part === 0 ? '0' : yuanInWords(part * yuan.step)]),
  ]
}

function anchor(part: number, parts: number): 'start' | 'middle' | 'end' {
  if (part === 0) return 'start'
  return part === parts ? 'end' : 'middle'
}

/** The numbers above a ladder: days and yuan share the lines. */
export function Axis({ days, yuan, parts }: Props) {
  const lines = numbers(0, days, yuan).length
  return (
    <svg className="svg-bar ladder-axis" aria-hidden="true" data-lines={lines}>
      {Array.from({ length: parts + 1 }, (_, part) => (
        <g key={part} className="ladder-tick">
          {numbers(part, days, yuan).map((number, line) => (
            <text key={number} x={`${(part / parts) * 100}%`} y={lines === 1 ? '75%' : `${line * 48 + 38}%`} textAnchor={anchor(part, parts)}>
              {part === 0 && lines === 2 && line === 0 ? '' : number}
            </text>
          ))}
        </g>
      ))}
    </svg>
  )
}

import { Button } from 'react-aria-components/Button'
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import type { Line } from './stepView.ts'
import './StepMenu.css'

/** What can be done with a step besides ticking it. */
export type StepMove = 'untick' | 'not-applicable' | 'skip' | 'defer' | 'note' | 'correct'

const WORDS: Readonly<Record<StepMove, string>> = {
  untick: '撤销（写理由）',
  'not-applicable': '不适用……',
  skip: '跳过……',
  defer: '顺延……',
  note: '备注……',
  correct: '写更正单……',
}

function movesOf({ state }: Line, settled: boolean): StepMove[] {
  if (settled) return ['correct', 'note']
  if (state.settling === 'open') return ['not-applicable', 'skip', 'defer', 'note']
  return state.settling === 'deferred' ? ['untick', 'not-applicable', 'note'] : ['untick', 'note']
}

interface Props {
  readonly line: Line
  readonly number: number
  readonly settled: boolean
  readonly onMove: (move: StepMove) => void
}

/** The other ways to settle a step, each with its reason. */
export function StepMenu({ line, number, settled, onMove }: Props) {
  return (
    <MenuTrigger>
      <Button className="button button-quiet step-more" aria-label={`第 ${number} 步的更多办理`}>
        ⋯
      </Button>
      <Popover className="step-menu" placement="bottom end">
        <Menu className="step-menu-list" onAction={(key) => onMove(key as StepMove)}>
          {movesOf(line, settled).map((move) => (
            <MenuItem key={move} id={move} className="step-menu-item">
              {WORDS[move]}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

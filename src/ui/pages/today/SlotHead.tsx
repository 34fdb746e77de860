import type { DayBoard } from '../../../contract/tracker.ts'
import { useNow } from '../../tracker/useNow.ts'
import { timeInWords } from '../../tracker/words.ts'

function NowTime() {
  return timeInWords(new Date(useNow()).toISOString())
}

/** The head of one slot; the current one carries the present time. */
export function SlotHead({ slot }: { readonly slot: DayBoard['slots'][number] }) {
  return (
    <th scope="col" className="board-slot" data-current={slot.current ? '' : undefined} aria-current={slot.current ? 'time' : undefined}>
      <span className="board-slot-time">{slot.time}</span>
      <span className="board-slot-name">
        {slot.name}
        {slot.current && (
          <>
            {' · 现在 '}
            <NowTime />
          </>
        )}
      </span>
    </th>
  )
}

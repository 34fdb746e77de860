import { useCallback } from 'react'
import { announce } from '../../announce.ts'
import type { BoardItem } from '../../../contract/tracker.ts'
import { useOutbox } from '../../tracker/useOutbox.ts'
import { useActOn } from '../../tracker/useRunAct.ts'

/** The way to tick the first open step of an item by key. */
export function useTickNext(): (item: BoardItem) => void {
  const box = useOutbox()
  const act = useActOn()
  return useCallback(
    ({ run, open, owes }) => {
      const sent = box.sheets().waiting.some(({ event }) => event.run === run)
      if (sent) announce('上一步还没有保存，稍等再勾选。')
      else if (open !== undefined) act(run, 'run.tick', { step: open.id })
      else announce(owes === undefined ? '这一项的步骤都做完了。' : '步骤都做完了，还有必答或者文书要填，按回车打开。')
    },
    [box, act],
  )
}

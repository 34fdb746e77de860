import { Button } from 'react-aria-components/Button'
import { useRouter } from '../../router/context.ts'
import { useLastTick } from '../../tracker/lastTick.ts'
import { useNow } from '../../tracker/useNow.ts'
import { useActOn } from '../../tracker/useRunAct.ts'
import './UndoBar.css'

/** For ten seconds after a tick from the board: what was ticked, and the way back. */
export function UndoBar() {
  const last = useLastTick()
  const now = useNow()
  const act = useActOn()
  const { search } = useRouter().place
  if (last === undefined || search.includes('run=')) return null
  const left = last.until - now
  if (left <= 0) return null
  return (
    <aside className="undo-bar" aria-label="撤销">
      <output>✓ 已保存：{last.words}</output>
      <Button className="button" onPress={() => act(last.run, 'run.untick', { step: last.step })}>
        撤销（{Math.ceil(left / 1000)}）
      </Button>
    </aside>
  )
}

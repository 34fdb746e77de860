import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import type { Instant } from '../../../contract/common.ts'
import type { Person } from '../../../contract/people.ts'
import { useClient } from '../../client/desk.ts'
import type { Failure } from '../../client/failure.ts'
import { ErrorState } from '../../components/ErrorState.tsx'
import '../../components/Check.css'
import { useAct } from '../../session/useAct.ts'
import { momentInWords } from '../../words.ts'
import { AccountState } from './AccountState.tsx'

/** Gives somebody a one-time code. Asks once: their PIN and sessions end with it, and every commander is told. */
export function ResetPin({ person }: { readonly person: Person }) {
  const client = useClient()
  const act = useAct()
  const [asking, setAsking] = useState(false)
  const [given, setGiven] = useState<{ readonly code: string; readonly until: Instant }>()
  const [failure, setFailure] = useState<Failure>()
  const first = person.account?.pin === 'none'

  async function reset(): Promise<void> {
    setAsking(false)
    setFailure(undefined)
    const done = await act(() => client.people.resetPin({ id: person.id }))
    if (done.ok) setGiven(done.value)
    else setFailure(done.failure)
  }

  return (
    <div className="form" aria-live="polite">
      {person.account !== null && (
        <p>
          <AccountState account={person.account} />
        </p>
      )}
      {given !== undefined && (
        <div>
          <p>把这个一次性代码当面告诉本人，{momentInWords(given.until)}前有效。离开这一页以后不再显示。</p>
          <p className="code">{given.code}</p>
          <p className="muted">本人登录时在 PIN 一栏输入代码，再设定自己的 PIN。各位所领导已收到通知。</p>
        </div>
      )}
      {asking ? (
        <fieldset className="form-actions plain-fieldset" aria-label="确认">
          <span>{first ? '发出一次性代码，并通知各位所领导？' : '现在的 PIN 会作废，正在登录的电脑会退出，并通知各位所领导。确定吗？'}</span>
          <Button className="button button-strong" onPress={() => void reset()}>
            {first ? '发出代码' : '确定重置'}
          </Button>
          <Button className="button button-quiet" onPress={() => setAsking(false)}>
            不了
          </Button>
        </fieldset>
      ) : (
        <div className="form-actions">
          <Button className="button" isDisabled={!person.active} onPress={() => setAsking(true)}>
            {first ? '发一次性代码' : '重置 PIN'}
          </Button>
          {!person.active && <span className="muted">不在岗的不能登录。</span>}
        </div>
      )}
      {failure !== undefined && <ErrorState failure={failure} />}
    </div>
  )
}

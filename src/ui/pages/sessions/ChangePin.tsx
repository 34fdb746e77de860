import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { pinFault } from '../../../core/people/pin.ts'
import { announce } from '../../announce.ts'
import { useDesk } from '../../client/desk.ts'
import { failureOf } from '../../client/failure.ts'
import { ME_KEY } from '../../client/useMe.ts'
import { Field } from '../../components/Field.tsx'

const EMPTY = { current: '', pin: '', again: '' }

/** Changes one's own PIN; every other session of one's own ends. */
export function ChangePin({ badge }: { readonly badge: string }) {
  const { client, store } = useDesk()
  const [typed, setTyped] = useState(EMPTY)
  const [said, setSaid] = useState('')
  const [busy, setBusy] = useState(false)

  async function change(): Promise<void> {
    const fault = pinFault(typed.pin, badge) || (typed.pin === typed.again ? '' : '两次输入的不一样。')
    setSaid(fault)
    if (fault !== '') return
    setBusy(true)
    try {
      const outcome = await client.session.setPin({ badge, current: typed.current, pin: typed.pin })
      if (outcome.outcome === 'signed-in') {
        store.put(ME_KEY, outcome.me)
        setTyped(EMPTY)
        announce('PIN 已修改，您在别的电脑上的登录已经结束。')
      } else setSaid(outcome.sentence)
    } catch (error) {
      setSaid(failureOf(error).sentence)
    }
    setBusy(false)
  }

  const field = (name: keyof typeof EMPTY, label: string, hint?: string) => (
    <Field
      label={label}
      type="password"
      inputMode="numeric"
      autoComplete="off"
      width="short"
      maxLength={12}
      value={typed[name]}
      onChange={(value) => setTyped((before) => ({ ...before, [name]: value }))}
      {...(hint === undefined ? {} : { hint })}
    />
  )
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault()
        void change()
      }}
    >
      {field('current', '现在的 PIN')}
      {field('pin', '新的 PIN', '6 到 12 位数字。不要用顺号、重号，也不要包含警号。')}
      {field('again', '再输一次新的 PIN')}
      {said !== '' && (
        <p className="field-fault" role="alert">
          ▲ {said}
        </p>
      )}
      <div className="form-actions">
        <Button className="button button-strong" type="submit" isDisabled={busy || typed.current === '' || typed.pin === ''}>
          {busy ? '正在修改……' : '修改'}
        </Button>
      </div>
    </form>
  )
}

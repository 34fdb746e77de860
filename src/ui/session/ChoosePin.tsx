import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { Field } from '../components/Field.tsx'
import { pinFault } from '../../core/people/pin.ts'

interface Props {
  readonly badge: string
  readonly busy: boolean
  readonly onChoose: (pin: string) => void
  readonly onBack: () => void
}

/** A new PIN, typed twice. What is wrong with it is said before it is sent. */
export function ChoosePin({ badge, busy, onChoose, onBack }: Props) {
  const [pin, setPin] = useState('')
  const [again, setAgain] = useState('')
  const [tried, setTried] = useState(false)
  const fault = pinFault(pin, badge)
  const differs = pin === again ? '' : '两次输入的不一样。'
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (fault === '' && differs === '') onChoose(pin)
      }}
    >
      <Field
        label="新的 PIN"
        type="password"
        inputMode="numeric"
        autoComplete="new-password"
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the form has just replaced the one with the focus
        autoFocus
        maxLength={12}
        value={pin}
        onChange={setPin}
        fault={tried ? fault : ''}
        hint="6 到 12 位数字。不要用顺号、重号，也不要包含警号。"
      />
      <Field
        label="再输一次"
        type="password"
        inputMode="numeric"
        autoComplete="new-password"
        maxLength={12}
        value={again}
        onChange={setAgain}
        fault={tried && fault === '' ? differs : ''}
      />
      <div className="form-actions">
        <Button className="button button-strong" type="submit" isDisabled={busy}>
          {busy ? '正在设定……' : '设定并登录'}
        </Button>
        <Button className="button button-quiet" onPress={onBack}>
          返回
        </Button>
      </div>
    </form>
  )
}

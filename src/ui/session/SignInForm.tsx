import { useRef, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { Field } from '../components/Field.tsx'
import { ChoosePin } from './ChoosePin.tsx'
import { LockedOut } from './LockedOut.tsx'
import { QuickPersons } from './QuickPersons.tsx'
import { useSignInForm } from './useSignInForm.ts'
import './SignInForm.css'

interface Props {
  readonly isSwitch: boolean
  /** Filled in already. */
  readonly badge?: string
  /** This person chooses their first PIN. */
  readonly isFirst?: boolean
  readonly done: () => void
}

/** Badge number and PIN; a new PIN where one is needed; how long to wait after wrong tries; what is never typed here. */
export function SignInForm({ isSwitch, badge: given = '', isFirst = false, done }: Props) {
  const [badge, setBadge] = useState(given)
  const [pin, setPin] = useState('')
  const form = useSignInForm(done, isFirst ? 'choose' : 'pin')
  const pinField = useRef<HTMLInputElement>(null)
  const waiting = form.lockedUntil > 0
  return (
    <div className="sign-in">
      {form.said !== '' && (
        <p className="sign-in-said" role="alert">
          <span aria-hidden="true">{form.stage === 'choose' ? 'ℹ' : '▲'} </span>
          {form.said}
        </p>
      )}
      {waiting && <LockedOut until={form.lockedUntil} onOver={form.restart} />}
      {form.stage === 'choose' ? (
        <ChoosePin
          badge={badge}
          busy={form.busy}
          onChoose={(chosen) => void form.choose(badge, chosen)}
          onBack={() => {
            setPin('')
            form.restart()
          }}
        />
      ) : (
        <>
          {isSwitch && (
            <QuickPersons
              chosen={badge}
              onChoose={(next) => {
                setBadge(next)
                setPin('')
                form.restart()
                pinField.current?.focus()
              }}
            />
          )}
          <form
            className="form"
            onSubmit={(event) => {
              event.preventDefault()
              if (badge.trim() === '' || pin === '') return
              setPin('')
              void form.signIn(badge, pin)
            }}
          >
            <Field
              label="警号"
              autoComplete="off"
              spellCheck="false"
              // oxlint-disable-next-line jsx-a11y/no-autofocus -- whoever opened the sign-in types next
              autoFocus={given === ''}
              maxLength={32}
              value={badge}
              onChange={(next) => {
                setBadge(next)
                if (waiting) form.restart()
              }}
            />
            <Field
              label="PIN"
              type="password"
              inputMode="numeric"
              autoComplete="off"
              // oxlint-disable-next-line jsx-a11y/no-autofocus -- the badge number is there already
              autoFocus={given !== ''}
              maxLength={64}
              value={pin}
              onChange={setPin}
              inputRef={pinField}
              hint="收到一次性代码的，第一次在这里输入代码。"
            />
            <div className="form-actions">
              <Button className="button button-strong" type="submit" isDisabled={form.busy || waiting || badge.trim() === '' || pin === ''}>
                {form.busy ? '正在核对……' : '登录'}
              </Button>
              <Button
                className="button button-quiet"
                isDisabled={form.busy || waiting || badge.trim() === ''}
                onPress={() => {
                  setPin('')
                  void form.signIn(badge, '')
                }}
              >
                第一次登录，还没有 PIN
              </Button>
            </div>
          </form>
        </>
      )}
      <p className="sign-in-secret">
        <span aria-hidden="true">ℹ </span>本系统不得输入国家秘密和警务工作秘密。人和户、案件只写本所自己的编号。
      </p>
    </div>
  )
}

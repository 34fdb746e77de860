import { useState } from 'react'
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { useMe } from '../../client/useMe.ts'
import { SignInForm } from '../../session/SignInForm.tsx'
import { PersonForm } from '../people/PersonForm.tsx'

interface Props {
  readonly firstRun: boolean
  readonly onDone: () => void
  readonly children: ReactNode
}

const FIRST = { badge: '', name: '', posts: [], roles: ['officer' as const, 'commander' as const, 'administrator' as const], active: true }

/** The first person keeps the others: added here, then signed in with a PIN of their own choice. */
export function FirstPerson({ firstRun, onDone, children }: Props) {
  const person = useMe().value?.person ?? null
  const [added, setAdded] = useState('')
  if (person !== null) {
    return (
      <div className="form">
        <p>
          <span aria-hidden="true">✓ </span>
          <strong>{person.name}</strong>（{person.badge}）已登录，可以继续添加别人。
        </p>
        <div className="form-actions">
          <Button className="button button-strong" onPress={onDone}>
            下一步
          </Button>
        </div>
      </div>
    )
  }
  if (!firstRun) {
    return (
      <div className="setup-sign-in">
        <p>{added === '' ? '本所已经有管理员。请管理员登录，再继续。' : '已添加。请本人设定自己的 PIN，再继续。'}</p>
        <SignInForm key={added} isSwitch={false} badge={added} isFirst={added !== ''} done={onDone} />
        {children}
      </div>
    )
  }
  return (
    <>
      <p className="muted">第一名人员同时是民警、所领导和管理员，由他添加其他人员。以后可以改。</p>
      <PersonForm stored={FIRST} isFirst onSaved={({ badge }) => setAdded(badge)} />
      {children}
    </>
  )
}

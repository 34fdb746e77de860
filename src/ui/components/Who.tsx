import { lazy, Suspense, useRef, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { useHello } from '../client/useHello.ts'
import { useMe } from '../client/useMe.ts'
import './Who.css'

// What floats comes when it is opened.
const WhoMenu = lazy(() => import('./WhoMenu.tsx'))

/** Who sits here, and the menu to sign in, change, lock and sign out. A guest of this machine only reads. */
export function Who() {
  const desk = useHello().value?.desk
  const me = useMe().value
  const [isOpen, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  if (desk === undefined) return null
  if (desk.kind === 'guest') return <span className="muted">访客 · 可查阅</span>
  const person = me?.person ?? null
  return (
    <>
      <Button ref={button} className="who" aria-haspopup="menu" aria-expanded={isOpen} onPress={() => setOpen(true)}>
        {person === null ? (
          <>
            <span aria-hidden="true">{me?.state === 'locked' ? '◷ ' : ''}</span>
            {me?.state === 'locked' ? '已锁定 · 可查阅' : '未登录 · 可查阅'}
          </>
        ) : (
          <>
            <strong>{person.name}</strong> <span className="muted">{person.badge}</span>
          </>
        )}
        {(me?.notices.length ?? 0) > 0 && <span className="who-notices">◷ {me?.notices.length} 条通知</span>}
        <span aria-hidden="true"> ▾</span>
      </Button>
      <Suspense>{isOpen && <WhoMenu trigger={button} me={me} close={() => setOpen(false)} />}</Suspense>
    </>
  )
}

import { lazy, Suspense, useRef, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { useActDate } from '../router/context.ts'
import './ActDateControl.css'

// The calendar is a third of the code and rarely needed: it comes when it is opened.
const ActDatePopover = lazy(() => import('./ActDatePopover.tsx'))

/** Shows for which act date (行为时) everything is read, and lets it be chosen. */
export function ActDateControl() {
  const [act] = useActDate()
  const [isOpen, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  return (
    <>
      <Button ref={button} className="act-date" aria-haspopup="dialog" aria-expanded={isOpen} onPress={() => setOpen(true)}>
        行为时 <strong>{act ?? '今日现行'}</strong>
      </Button>
      <Suspense>{isOpen && <ActDatePopover trigger={button} close={() => setOpen(false)} />}</Suspense>
    </>
  )
}

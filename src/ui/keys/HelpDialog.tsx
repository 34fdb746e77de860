import { lazy, Suspense, useCallback, useState } from 'react'
import { useShortcut } from './useShortcut.ts'

const HelpContent = lazy(() => import('./HelpContent.tsx'))

/** The list of keys; `?` opens it. */
export function HelpDialog() {
  const [isOpen, setOpen] = useState(false)
  useShortcut(
    'help',
    useCallback(() => setOpen(true), []),
  )
  return <Suspense>{isOpen && <HelpContent close={() => setOpen(false)} />}</Suspense>
}

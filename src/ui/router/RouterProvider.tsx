import { startTransition, useEffect, useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { useShortcut } from '../keys/useShortcut.ts'
import { RouterContext } from './context.ts'
import type { Journey } from './place.ts'

const back = (): void => history.back()
const forward = (): void => history.forward()

/**
 * Gives the pages below their place. The old page stays until the new one's code is there.
 * Alt+← and Alt+→ work here because the desktop shell, unlike a browser, has no such keys.
 */
export function RouterProvider({ journey, children }: { readonly journey: Journey; readonly children: ReactNode }) {
  const [place, setPlace] = useState(journey.place)
  useEffect(() => {
    const follow = (): void => startTransition(() => setPlace(journey.place()))
    follow()
    return journey.subscribe(follow)
  }, [journey])
  useShortcut('back', back)
  useShortcut('forward', forward)
  const value = useMemo(() => ({ journey, place }), [journey, place])
  return <RouterContext value={value}>{children}</RouterContext>
}

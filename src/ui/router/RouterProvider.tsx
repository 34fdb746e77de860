import { startTransition, useEffect, useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { RouterContext } from './context.ts'
import type { Journey } from './place.ts'

/** Gives the pages below their place. The old page stays until the new one's code is there. */
export function RouterProvider({ journey, children }: { readonly journey: Journey; readonly children: ReactNode }) {
  const [place, setPlace] = useState(journey.place)
  useEffect(() => {
    const follow = (): void => startTransition(() => setPlace(journey.place()))
    follow()
    return journey.subscribe(follow)
  }, [journey])
  const value = useMemo(() => ({ journey, place }), [journey, place])
  return <RouterContext value={value}>{children}</RouterContext>
}

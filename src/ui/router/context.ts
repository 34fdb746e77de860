import { createContext, use, useMemo } from 'react'
import type { AsOf, LocalDate } from '../../contract/common.ts'
import { withAct } from './address.ts'
import type { Journey, Place } from './place.ts'

export const RouterContext = createContext<{ readonly journey: Journey; readonly place: Place } | undefined>(undefined)

/** The window's journey and present place. Only under RouterProvider. */
export function useRouter(): { readonly journey: Journey; readonly place: Place } {
  const router = use(RouterContext)
  if (router === undefined) throw new Error('useRouter needs a RouterProvider above it')
  return router
}

/** Goes to an inner address, keeping the act date. */
export function useNavigate(): Journey['go'] {
  return useRouter().journey.go
}

/** The href of an inner address with the act date in force on this page. */
export function useHref(to: string): string {
  return withAct(to, useRouter().place.act)
}

/** The act date (行为时) chosen in the address, undefined for today, and the way to change it. */
export function useActDate(): readonly [LocalDate | undefined, Journey['setAct']] {
  const { journey, place } = useRouter()
  return [place.act, journey.setAct]
}

/** The `asOf` input of every read, the same object until the act date changes. */
export function useAsOf(): AsOf {
  const { act } = useRouter().place
  return useMemo(() => (act === undefined ? {} : { actDate: act }), [act])
}

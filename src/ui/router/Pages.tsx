import { createElement, lazy, Suspense, useLayoutEffect } from 'react'
import type { ComponentType, LazyExoticComponent } from 'react'
import { Loading } from '../components/Loading.tsx'
import { Mishap } from '../components/Mishap.tsx'
import { useRouter } from './context.ts'
import { routeFor } from './match.ts'
import { NOT_FOUND, ROUTES } from './routes.ts'
import type { PageProps } from './routes.ts'
import { restoreScroll, scrollToFragment } from './scroll.ts'

const PAGES: ReadonlyMap<string, LazyExoticComponent<ComponentType<PageProps>>> = new Map(
  [...ROUTES, NOT_FOUND].map((route) => [route.id, lazy(route.load)]),
)

/** The page of the present place, at its scroll position, with its title on the window. */
export function Pages() {
  const { journey, place } = useRouter()
  const { route, params } = routeFor(place.path)
  const Page = PAGES.get(route.id)

  useLayoutEffect(() => {
    document.title = route.id === 'home' ? '枫册' : `${route.title} · 枫册`
  }, [route])

  useLayoutEffect(() => {
    if (place.arrival === 'back') return restoreScroll(journey.scrollOf(place.key))
    if (!scrollToFragment(place.fragment) && place.arrival === 'forward') window.scrollTo(0, 0)
    return undefined
  }, [journey, place.key, place.arrival, place.fragment])

  if (Page === undefined) return null
  return (
    <Mishap what="这一页" at={place.key}>
      <Suspense fallback={<Loading />}>{createElement(Page, { route, params })}</Suspense>
    </Mishap>
  )
}

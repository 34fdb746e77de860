import type { ReactNode } from 'react'
import { useRouter } from '../router/context.ts'
import { routeFor } from '../router/match.ts'
import { Notices } from './Notices.tsx'
import { Rail } from './Rail.tsx'
import { SkipLink } from './SkipLink.tsx'
import { TopBar } from './TopBar.tsx'

/** What stands around the page. The wall stands alone: nothing there may name anybody. */
export function Frame({ children }: { readonly children: ReactNode }) {
  const { place } = useRouter()
  if (routeFor(place.path).route.bare === true) {
    return (
      <main id="main" tabIndex={-1}>
        {children}
      </main>
    )
  }
  return (
    <>
      <SkipLink />
      <div className="app">
        <Rail />
        <div className="app-column">
          <TopBar />
          <Notices />
          <main id="main" className="app-main" tabIndex={-1}>
            {children}
          </main>
        </div>
      </div>
    </>
  )
}

import { Button } from 'react-aria-components/Button'
import { useRouter } from '../router/context.ts'
import { routeFor } from '../router/match.ts'
import { usePalette } from '../search/paletteContext.ts'
import { ActDateControl } from './ActDateControl.tsx'
import { Kbd } from './Kbd.tsx'
import { Section } from './Section.tsx'
import { StationDay } from './StationDay.tsx'
import { Who } from './Who.tsx'
import './TopBar.css'

/** The bar above every page: where one is, search, the act date, who one is. */
export function TopBar() {
  const { place } = useRouter()
  const { route } = routeFor(place.path)
  const { open } = usePalette()
  return (
    <header className="topbar">
      {route.id === 'home' ? <StationDay /> : <Section route={route} />}
      {route.id !== 'home' && (
        <Button className="topbar-search" onPress={open}>
          <span>查手册、法条、警情</span>
          <span className="topbar-keys" aria-hidden="true">
            <Kbd>Ctrl</Kbd> <Kbd>K</Kbd>
          </span>
        </Button>
      )}
      <div className="topbar-end">
        <ActDateControl />
        <Who />
      </div>
    </header>
  )
}

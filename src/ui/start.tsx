import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import type { Client } from './client/transport.ts'
import { routeFor } from './router/match.ts'
import { Journey } from './router/place.ts'
import { cachedAppearance, showAppearance } from './theme/appearance.ts'
import './theme/base.css'

/** Draws the application into the page with a client of any kind: a connected one, or a test's own. */
export function start(client: Client): void {
  const root = document.getElementById('app')
  if (root === null) throw new Error('index.html has no #app')
  showAppearance(cachedAppearance())
  // The page's code is fetched while the shell is drawn.
  void routeFor(location.pathname).route.load()
  createRoot(root).render(
    <StrictMode>
      <App client={client} journey={new Journey()} />
    </StrictMode>,
  )
}

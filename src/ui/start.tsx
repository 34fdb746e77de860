import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { QueryStore } from './client/queryStore.ts'
import { shelfRequest } from './client/shelf.ts'
import type { Client } from './client/transport.ts'
import { readAct } from './router/address.ts'
import { fetchAhead } from './router/fetchAhead.ts'
import { routeFor } from './router/match.ts'
import { Journey } from './router/place.ts'
import { cachedAppearance, showAppearance } from './theme/appearance.ts'
// The home page is where nearly every start leads: in the first bundle it costs no second round of requests.
import './pages/home/HomePage.tsx'
import './theme/base.css'

/** Draws the application into the page with a client of any kind: a connected one, or a test's own. */
export function start(client: Client): void {
  const root = document.getElementById('app')
  if (root === null) throw new Error('index.html has no #app')
  showAppearance(cachedAppearance())
  // The page's code and the home page's first answer are on their way while the shell is drawn.
  const { route } = routeFor(location.pathname)
  void route.load()
  const store = new QueryStore()
  const actDate = readAct(location.search)
  if (route.id === 'home') store.want(shelfRequest(client, actDate === undefined ? {} : { actDate }))
  createRoot(root).render(
    <StrictMode>
      <App client={client} store={store} journey={new Journey()} />
    </StrictMode>,
  )
  void fetchAhead()
}

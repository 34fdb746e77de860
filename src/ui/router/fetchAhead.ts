import { ROUTES } from './routes.ts'

const PAUSE = 200

/** What floats over any page. */
const FLOATING: readonly (() => Promise<unknown>)[] = [
  () => import('../search/PaletteDialog.tsx'),
  () => import('../components/ActDatePopover.tsx'),
  () => import('../keys/HelpContent.tsx'),
]

function idle(): Promise<void> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve())
    else setTimeout(resolve, PAUSE)
  })
}

function loaded(): Promise<void> {
  if (document.readyState === 'complete') return Promise.resolve()
  return new Promise((resolve) => window.addEventListener('load', () => resolve(), { once: true }))
}

/**
 * Fetches the code that is needed later, one piece in each idle moment. Afterwards everything opens at once,
 * also while the host is away. What does not come now is fetched when it is needed, and says then why it is missing.
 */
export async function fetchAhead(): Promise<void> {
  await loaded()
  for (const load of [...FLOATING, ...ROUTES.map((route) => route.load)]) {
    await idle()
    try {
      await load()
    } catch {
      return
    }
  }
}

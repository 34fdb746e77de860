import type { BrowserContext, Page, Request, Route } from '@playwright/test'
import type { Peer, ToProcess } from '../wire.ts'
import { isPages, toProduct } from './address.ts'

/** What a page that was let out of the shell shows: a test sees at once that it left. */
const OUTSIDE = { contentType: 'text/plain', body: 'outside the shell' }

function pageOf(request: Request): Page | null {
  try {
    return request.frame().page()
  } catch {
    // A page that is still being opened (window.open) has no frame to speak of.
    return null
  }
}

/**
 * Gives every request of the context to the product: navigation is asked about as `will-navigate`,
 * pages come from the handler of its protocol. Nothing ever goes to a network; what would is reported.
 */
export async function routePages(
  context: BrowserContext,
  process: () => Peer<ToProcess>,
  windowOf: (page: Page) => number | undefined,
  report: (problem: string) => void,
): Promise<void> {
  async function mayGo(request: Request, window: number): Promise<boolean> {
    if (request.frame().parentFrame() !== null) return true
    return (await process().ask('willNavigate', { window, url: toProduct(request.url()) })) === 'allowed'
  }

  async function answer(route: Route): Promise<void> {
    const request = route.request()
    const navigating = request.isNavigationRequest()
    const page = pageOf(request)
    const window = page === null ? undefined : windowOf(page)
    // A page opened by a page loads nothing; whether it may stay is asked where windows are (windows.ts).
    if (window === undefined) return navigating ? route.fulfill(OUTSIDE) : route.abort('blockedbyclient')
    if (navigating && !(await mayGo(request, window))) return route.abort('aborted')
    if (!isPages(request.url())) {
      if (navigating) return route.fulfill(OUTSIDE)
      report(`the page asked for ${request.url()}`)
      return route.abort('blockedbyclient')
    }
    const { status, headers, body } = await process().ask('fetch', {
      url: toProduct(request.url()),
      method: request.method(),
      headers: Object.entries(request.headers()),
    })
    await route.fulfill({ status, headers: Object.fromEntries(headers), body: Buffer.from(body) })
  }

  await context.route('**/*', (route) =>
    answer(route).catch((error: unknown) => {
      // The window or the process may go away while a request is under way.
      void route.abort('failed').catch(() => undefined)
      if (error instanceof Error && !/closed|disconnected/i.test(error.message)) report(error.message)
    }),
  )
}

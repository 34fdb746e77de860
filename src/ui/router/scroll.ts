const GIVE_UP = 2000
const INTERRUPTIONS = ['wheel', 'touchstart', 'keydown', 'pointerdown'] as const

/**
 * Scrolls the window to where it was. The content may still be on its way, so it follows the page's
 * growth for a moment, and stops as soon as the person does anything. Returns the way to stop.
 */
export function restoreScroll(top: number): () => void {
  const stop = new AbortController()
  window.scrollTo(0, top)
  if (Math.abs(window.scrollY - top) < 2) return () => undefined
  const growth = new ResizeObserver(() => {
    window.scrollTo(0, top)
    if (Math.abs(window.scrollY - top) < 2) end()
  })
  const timer = setTimeout(() => end(), GIVE_UP)
  function end(): void {
    clearTimeout(timer)
    growth.disconnect()
    stop.abort()
  }
  growth.observe(document.body)
  for (const name of INTERRUPTIONS) window.addEventListener(name, end, { signal: stop.signal, passive: true })
  return end
}

/** Scrolls to the element of a fragment, when it is there. */
export function scrollToFragment(fragment: string): boolean {
  const target = fragment === '' ? null : document.getElementById(fragment)
  target?.scrollIntoView({ block: 'start' })
  return target !== null
}

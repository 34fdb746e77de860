import { useCallback } from 'react'
import type { RefCallback } from 'react'
import { useRouter } from '../../router/context.ts'

/** The inner address a click should go to; undefined when it is none of ours or the person wants a new window. */
function innerAddress(event: MouseEvent): string | undefined {
  if (event.defaultPrevented || event.button !== 0) return undefined
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return undefined
  const link = event.target instanceof Element ? event.target.closest('a[href^="/"]') : null
  return link?.getAttribute('href') ?? undefined
}

/**
 * A ref for an element whose plain links (prose as HTML, long lists) are followed through the router, so that
 * the page is not loaded anew and the act date stays.
 */
export function useFollowLinks(): RefCallback<HTMLElement> {
  const { journey } = useRouter()
  return useCallback(
    (element: HTMLElement | null) => {
      if (element === null) return undefined
      const follow = (event: MouseEvent): void => {
        const address = innerAddress(event)
        if (address === undefined) return
        event.preventDefault()
        journey.go(address)
      }
      element.addEventListener('click', follow)
      return () => element.removeEventListener('click', follow)
    },
    [journey],
  )
}

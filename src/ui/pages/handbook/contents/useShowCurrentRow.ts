import { useEffect, useLayoutEffect } from 'react'
import type { RefObject } from 'react'

/** Brings the current row into the list's view at once, without moving the page. */
function showCurrentRow(list: HTMLElement): void {
  const row = list.querySelector<HTMLElement>('[aria-current="page"]')
  if (row === null || row.closest('[hidden]') !== null) return
  const view = list.getBoundingClientRect()
  const place = row.getBoundingClientRect()
  if (place.height === 0 || (place.top >= view.top + 40 && place.bottom <= view.bottom)) return
  list.scrollTop += place.top - view.top - view.height / 3
}

/** Keeps the current row in view: when another row becomes current, when the rows come, when a folded list is opened. */
export function useShowCurrentRow(list: RefObject<HTMLElement | null>, row: string | undefined): void {
  useLayoutEffect(() => {
    if (row !== undefined && list.current !== null) showCurrentRow(list.current)
  }, [list, row])

  useEffect(() => {
    const element = list.current
    if (element === null) return undefined
    let folded = element.clientHeight === 0
    const sizes = new ResizeObserver(() => {
      const opened = folded && element.clientHeight > 0
      folded = element.clientHeight === 0
      if (opened) showCurrentRow(element)
    })
    sizes.observe(element)
    return () => sizes.disconnect()
  }, [list])
}

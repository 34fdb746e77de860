import { useCallback, useState } from 'react'
import type { HandbookId } from '../../../../contract/common.ts'

/** What the person opened and closed, by handbook and category; kept while the window is open. */
const chosen = new Map<string, boolean>()

/** Above this many numbers only the current category stands open at first. */
const ALL_OPEN_UP_TO = 60

export interface OpenCategories {
  isOpen(category: string, hasCurrent: boolean): boolean
  /** Keeps its identity. */
  readonly setOpen: (category: string, open: boolean) => void
}

/** Which categories of the contents are open. The current entry's category opens when one arrives there. */
export function useOpenCategories(handbook: HandbookId, planned: number, current: string | undefined): OpenCategories {
  const [, redraw] = useState(0)
  const [arrivedAt, setArrivedAt] = useState(current)
  const [closedHere, setClosedHere] = useState(false)
  if (arrivedAt !== current) {
    setArrivedAt(current)
    setClosedHere(false)
  }
  const setOpen = useCallback(
    (category: string, open: boolean): void => {
      chosen.set(`${handbook}/${category}`, open)
      setClosedHere(!open)
      redraw((turn) => turn + 1)
    },
    [handbook],
  )
  return {
    setOpen,
    isOpen(category, hasCurrent) {
      if (hasCurrent) return !closedHere
      return chosen.get(`${handbook}/${category}`) ?? planned <= ALL_OPEN_UP_TO
    },
  }
}

const KEYS = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End'] as const
type GridKey = (typeof KEYS)[number]

/** Whether a key moves in the grid. */
export function isGridKey(key: string): key is GridKey {
  return KEYS.some((each) => each === key)
}

interface Spot {
  readonly element: HTMLElement
  readonly row: number
  readonly column: number
}

function spots(table: HTMLTableElement): Spot[] {
  return [...table.querySelectorAll<HTMLElement>('[data-run]')].flatMap((element) => {
    const cell = element.closest('td')
    const row = cell?.closest('tr')
    return cell === null || row === null || row === undefined ? [] : [{ element, row: row.rowIndex, column: cell.cellIndex }]
  })
}

/**
 * The item a key leads to from `from`; undefined at the edge. Empty cells are passed over. Up and down walk through the
 * items of one cell first.
 */
export function moveInGrid(table: HTMLTableElement, from: HTMLElement, key: GridKey): HTMLElement | undefined {
  const all = spots(table)
  const at = all.find(({ element }) => element === from)
  if (at === undefined) return undefined
  const row = all.filter((spot) => spot.row === at.row)
  const column = all.filter((spot) => spot.column === at.column)
  switch (key) {
    case 'Home':
      return row[0]?.element
    case 'End':
      return row.at(-1)?.element
    case 'ArrowUp':
      return column[column.indexOf(at) - 1]?.element
    case 'ArrowDown':
      return column[column.indexOf(at) + 1]?.element
    case 'ArrowLeft':
      return row.findLast((spot) => spot.column < at.column)?.element
    default:
      return row.find((spot) => spot.column > at.column)?.element
  }
}

/** Focuses an item and brings all of it into view. */
export function focusCell(cell: HTMLElement): void {
  cell.focus({ preventScroll: true })
  cell.closest('td')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
}

const REACHABLE = 'a.contents-row, .contents-toggle'

/** The rows and category buttons one can see, top to bottom. */
function reachable(list: HTMLElement): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>(REACHABLE)].filter((each) => each.closest('[hidden]') === null)
}

function target(key: string, rows: readonly HTMLElement[], at: number): HTMLElement | undefined {
  switch (key) {
    case 'ArrowDown':
      return rows[at + 1]
    case 'ArrowUp':
      return at < 0 ? undefined : rows[at - 1]
    case 'Home':
      return rows[0]
    case 'End':
      return rows.at(-1)
    default:
      return undefined
  }
}

/** Moves the focus in the contents with ↑ ↓ Home End; `↓` in the filter box goes to the first row. True when it moved. */
export function moveInList(list: HTMLElement, key: string, from: EventTarget | null): boolean {
  const inField = from instanceof HTMLInputElement
  if (inField && key !== 'ArrowDown') return false
  const rows = reachable(list)
  const next = inField
    ? rows.find((row) => row.matches('a'))
    : target(key, rows, from instanceof HTMLElement ? rows.indexOf(from) : -1)
  next?.focus()
  return next !== undefined
}

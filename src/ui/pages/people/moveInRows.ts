/** Moves the focus between the links of a list's rows with ↑ ↓ Home End; `↓` in the filter goes to the first. True when it moved. */
export function moveInRows(list: HTMLElement, key: string, from: EventTarget | null): boolean {
  const inField = from instanceof HTMLInputElement
  if (inField && key !== 'ArrowDown') return false
  const rows = [...list.querySelectorAll<HTMLElement>('[data-row]')]
  const at = from instanceof HTMLElement ? rows.indexOf(from) : -1
  const to: Readonly<Record<string, HTMLElement | undefined>> = {
    ArrowDown: rows[at + 1],
    ArrowUp: at > 0 ? rows[at - 1] : undefined,
    Home: rows[0],
    End: rows.at(-1),
  }
  to[key]?.focus()
  return to[key] !== undefined
}

import type { KeyboardEvent, SyntheticEvent } from 'react'

/*
 * Roles of the list that belongs to a combobox. HTML has no element for them: datalist and select cannot show
 * grouped lines with marks in them, and the focus has to stay in the field.
 */

/** The list itself. */
export const LIST = { role: 'listbox', 'aria-label': '检索结果' } as const

/** Lines under one heading. */
export const SECTION = { role: 'group' } as const

const keepFocus = (event: SyntheticEvent): void => event.preventDefault()

/** One line: the keyboard reaches it from the field, a pointer or a screen reader directly. */
export function lineProps(open: () => void) {
  return {
    role: 'option',
    tabIndex: -1,
    // The field keeps the focus, so that one can go on typing after a look.
    onPointerDown: keepFocus,
    onMouseDown: keepFocus,
    onClick: open,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'Enter') open()
    },
  } as const
}

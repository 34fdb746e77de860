/** The keys that work on every page. */
export type Shortcut = 'search' | 'help' | 'back' | 'forward'

type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing' | 'keyCode'>

/** With Alt, outside of fields: on a Mac that moves by words in a field. */
const WAYS: Readonly<Record<string, Shortcut>> = { ArrowLeft: 'back', ArrowRight: 'forward' }

/** Which shortcut a key press is. Plain characters count only outside of fields; nothing counts while an IME composes. */
export function shortcutOf(event: Key, typing: boolean): Shortcut | undefined {
  if (event.isComposing || event.keyCode === 229) return undefined
  const control = event.ctrlKey || event.metaKey
  if (event.altKey) return control || typing ? undefined : WAYS[event.key]
  if (control && event.key.toLowerCase() === 'k') return 'search'
  if (control || typing) return undefined
  if (event.key === '/' || event.key === '、') return 'search'
  return event.key === '?' || event.key === '？' ? 'help' : undefined
}

/** A question mark alone is no query: in an empty search field, which has the focus on the home page, it asks for help. */
export function asksForHelp({ key, target }: KeyboardEvent): boolean {
  const question = key === '?' || key === '？'
  return question && target instanceof HTMLInputElement && target.role === 'combobox' && target.value === ''
}

/** Whether a key press belongs to a field the person is typing in. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.closest('input, textarea, select, [role="spinbutton"], [contenteditable="true"]') !== null)
  )
}

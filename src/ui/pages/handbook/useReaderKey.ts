import { useEffect, useEffectEvent } from 'react'
import { isTyping } from '../../keys/shortcuts.ts'

/** Whether a key press is a plain character outside of fields, menus and dialogs, and not part of an IME's composition. */
function isPlain(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing || event.keyCode === 229) return false
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return false
  return document.querySelector('[role="dialog"], [role="menu"]') === null
}

/** Runs `act` when a single letter is pressed while reading: `j`, `k`, `c`. */
export function useReaderKey(key: string, act: () => void): void {
  const pressed = useEffectEvent(act)
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== key || !isPlain(event)) return
      event.preventDefault()
      pressed()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [key])
}

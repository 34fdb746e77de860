import { useEffect } from 'react'
import { asksForHelp, isTyping, shortcutOf } from './shortcuts.ts'
import type { Shortcut } from './shortcuts.ts'

/** Runs `act` when the shortcut is pressed anywhere; `act` must keep its identity. Not while a dialog is open. */
export function useShortcut(shortcut: Shortcut, act: () => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (shortcutOf(event, isTyping(event.target) && !asksForHelp(event)) !== shortcut) return
      // Ctrl+K belongs to some browsers' address bar: it is ours even when a dialog ignores it.
      event.preventDefault()
      if (document.querySelector('[role="dialog"]') === null) act()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [shortcut, act])
}

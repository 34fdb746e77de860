const KEY = 'fengce:reloaded-for'

/**
 * Whether this window has already been reloaded for a backend with this contract. Also true where that
 * cannot be noted down: without the note a reload could repeat without end.
 */
export function wasReloadedFor(contractHash: string): boolean {
  try {
    return sessionStorage.getItem(KEY) === contractHash
  } catch {
    return true
  }
}

/**
 * Reloads the page because the backend speaks another contract: after an update the window still shows
 * the old page. Drafts are kept as they are typed (useDraft).
 */
export function reloadFor(contractHash: string): void {
  try {
    sessionStorage.setItem(KEY, contractHash)
  } catch {
    return
  }
  location.reload()
}

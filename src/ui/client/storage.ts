/** What this browser kept under a key, or undefined: storage may be off, full or hold another program's text. */
export function kept(key: string): unknown {
  try {
    const text = localStorage.getItem(key)
    return text === null ? undefined : (JSON.parse(text) as unknown)
  } catch {
    return undefined
  }
}

/** Keeps a value in this browser; false when it could not. */
export function keep(key: string, value: unknown): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(value))
    return true
  } catch {
    return false
  }
}

/** Forgets a key. */
export function forget(key: string): void {
  try {
    localStorage.removeItem(key)
  } catch {
    // Storage is off: there was nothing to forget.
  }
}

/** Every key this browser keeps something under. */
export function keptKeys(): string[] {
  try {
    return Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index)).filter((key) => key !== null)
  } catch {
    return []
  }
}

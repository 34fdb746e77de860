import { useState } from 'react'
import { forget, keep, kept } from './storage.ts'

export interface Draft {
  /** What was typed and not yet saved, or undefined. */
  readonly text: string | undefined
  readonly write: (text: string) => void
  readonly clear: () => void
}

/**
 * Unsaved input, kept as it is typed: it outlives a reload, a lost connection and a closed window.
 * `name` says whose it is, e.g. `note:legal-basis/0095`.
 */
export function useDraft(name: string): Draft {
  const key = `fengce:draft:${name}`
  const read = (): string | undefined => {
    const value = kept(key)
    return typeof value === 'string' ? value : undefined
  }
  const [draft, setDraft] = useState(() => ({ key, text: read() }))
  if (draft.key !== key) setDraft({ key, text: read() })
  return {
    text: draft.key === key ? draft.text : read(),
    write(text) {
      keep(key, text)
      setDraft({ key, text })
    },
    clear() {
      forget(key)
      setDraft({ key, text: undefined })
    },
  }
}

import { useState } from 'react'
import { draftKey, useOwner } from './owner.ts'
import { forget, keep, kept } from './storage.ts'

export interface Draft {
  /** What was typed and not yet saved, or undefined. */
  readonly text: string | undefined
  readonly write: (text: string) => void
  readonly clear: () => void
}

/**
 * Unsaved input, kept as it is typed: it outlives a reload, a lost connection, a closed window and a
 * locked desk, for the person who typed it. `name` says what it is of, e.g. `setup:station`.
 */
export function useDraft(name: string): Draft {
  const key = draftKey(name, useOwner())
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

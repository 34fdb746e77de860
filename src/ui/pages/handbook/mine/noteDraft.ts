import { draftKey } from '../../../client/owner.ts'
import { forget, keep, kept } from '../../../client/storage.ts'

/** A note as typed and not yet acknowledged, with the version it was begun on. */
export interface NoteDraft {
  readonly base: number
  readonly text: string
}

const key = (entry: string): string => draftKey(`note:${entry}`)

/** The draft this browser kept for an entry. */
export function readNoteDraft(entry: string): NoteDraft | undefined {
  const value = kept(key(entry))
  if (typeof value !== 'object' || value === null || !('base' in value) || !('text' in value)) return undefined
  return typeof value.base === 'number' && typeof value.text === 'string' ? { base: value.base, text: value.text } : undefined
}

/** Keeps a draft. */
export function writeNoteDraft(entry: string, draft: NoteDraft): void {
  keep(key(entry), draft)
}

/** Forgets the draft of an entry. */
export function dropNoteDraft(entry: string): void {
  forget(key(entry))
}

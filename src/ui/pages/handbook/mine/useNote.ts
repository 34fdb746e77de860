import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { Note } from '../../../../contract/desk.ts'
import { useClient } from '../../../client/desk.ts'
import { failureOf } from '../../../client/failure.ts'
import { currentOwner } from '../../../client/owner.ts'
import { keyOf, useQuery } from '../../../client/useQuery.ts'
import { dropNoteDraft, readNoteDraft, writeNoteDraft } from './noteDraft.ts'
import type { NoteDraft } from './noteDraft.ts'
import { personalNumber } from './personalNumbers.ts'

export type NoteState =
  | { readonly kind: 'saved' | 'unsaved' | 'saving' }
  | { readonly kind: 'refused'; readonly sentence: string }
  | { readonly kind: 'conflict'; readonly theirs: Note | null }

export interface NoteEditing {
  readonly text: string
  readonly state: NoteState
  readonly ready: boolean
  readonly write: (text: string) => void
  readonly save: () => void
  /** Ends a conflict with this text over the present version. */
  readonly settle: (text: string) => void
}

const PAUSE_MS = 900
const AGAIN_MS = 8000
const OFFLINE = '连不上枫册的后台，会自动再试。文字留在这台电脑上，不会丢。'

/**
 * The desk's note on an entry while it is being written. Every keystroke is kept in the browser until the backend has
 * acknowledged that very text; a note changed in another window is shown beside this one, and nothing is lost.
 * Mount it anew for another person: what one typed is never saved as another's.
 */
export function useNote(entry: string, entryVersion: string): NoteEditing {
  const client = useClient()
  const { value: saved } = useQuery(keyOf('desk.notes.get', { entry }), (each) => each.desk.notes.get({ entry }), ['notes'])
  const [draft, setDraft] = useState<NoteDraft | undefined>(() => readNoteDraft(entry))
  const [state, setState] = useState<NoteState>({ kind: draft === undefined ? 'saved' : 'unsaved' })
  // The answer to the last save, until the list of notes has been read again.
  const [acknowledged, setAcknowledged] = useState<{ readonly note: Note | null; readonly over: typeof saved }>()
  const latest = useRef(draft)
  const [owner] = useState(currentOwner)
  const sending = useRef(false)
  const present = acknowledged !== undefined && acknowledged.over === saved ? acknowledged.note : saved

  const keepDraft = (next: NoteDraft): void => {
    latest.current = next
    setDraft(next)
    if (personalNumber(next.text) === undefined) writeNoteDraft(entry, next)
  }
  const acknowledge = (sent: NoteDraft): void => {
    latest.current = undefined
    setDraft(undefined)
    // The entry may have been opened anew meanwhile, with more typed: only what was sent is forgotten.
    if (readNoteDraft(entry)?.text === sent.text) dropNoteDraft(entry)
  }

  const save = async (): Promise<void> => {
    const sent = latest.current
    if (sent === undefined || sending.current || owner !== currentOwner()) return
    const personal = personalNumber(sent.text)
    if (personal !== undefined) {
      setState({ kind: 'refused', sentence: `里面像有${personal}，没有保存。笔记只写工作，人和户用本所编号。` })
      return
    }
    sending.current = true
    setState({ kind: 'saving' })
    try {
      const note = await client.desk.notes.save({ entry, entryVersion, text: sent.text, version: sent.base })
      // Somebody else sits here by now: what was typed since stays with whoever typed it.
      if (owner !== currentOwner()) return
      setAcknowledged({ note, over: saved })
      const typed = (latest.current ?? sent).text
      if (typed === sent.text) acknowledge(sent)
      else keepDraft({ base: note?.version ?? 0, text: typed })
      setState({ kind: typed === sent.text ? 'saved' : 'unsaved' })
    } catch (error) {
      const failure = failureOf(error)
      setState(
        failure.code === 'CONFLICT'
          ? { kind: 'conflict', theirs: failure.data as Note | null }
          : { kind: 'refused', sentence: failure.code === 'OFFLINE' ? OFFLINE : `${failure.sentence}文字留在这台电脑上。` },
      )
    } finally {
      sending.current = false
    }
  }

  const saveNow = useEffectEvent(() => void save())
  useEffect(() => {
    if (draft === undefined || saved === undefined || state.kind === 'conflict' || state.kind === 'saving') return undefined
    const timer = setTimeout(saveNow, state.kind === 'refused' ? AGAIN_MS : PAUSE_MS)
    return () => clearTimeout(timer)
  }, [draft, saved, state])
  useEffect(() => () => saveNow(), [])

  return {
    text: draft?.text ?? present?.text ?? '',
    state,
    ready: saved !== undefined || draft !== undefined,
    write(text) {
      keepDraft({ base: draft?.base ?? present?.version ?? 0, text })
      if (state.kind !== 'conflict') setState({ kind: 'unsaved' })
    },
    // A conflict is ended by a choice only; leaving the field must not send the same text again.
    save() {
      if (state.kind !== 'conflict') void save()
    },
    settle(text) {
      const base = state.kind === 'conflict' ? (state.theirs?.version ?? 0) : (draft?.base ?? 0)
      keepDraft({ base, text })
      setState({ kind: 'unsaved' })
      void save()
    },
  }
}

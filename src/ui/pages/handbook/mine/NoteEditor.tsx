import { TextArea } from 'react-aria-components/TextArea'
import { TextField } from 'react-aria-components/TextField'
import { MarginCard } from '../layout/MarginCard.tsx'
import { NoteConflict } from './NoteConflict.tsx'
import { useNote } from './useNote.ts'
import type { NoteState } from './useNote.ts'
import './NoteEditor.css'

interface Props {
  readonly entry: string
  readonly entryVersion: string
}

const WORDS: Readonly<Record<NoteState['kind'], string>> = {
  saved: '✓ 已保存',
  unsaved: '◷ 未保存',
  saving: '◷ 未保存，正在保存',
  refused: '▲ 未保存',
  conflict: '▲ 未保存',
}

/** The desk's own note on an entry, saved as it is written. Mount it anew for every entry. */
export function NoteEditor({ entry, entryVersion }: Props) {
  const { text, state, ready, write, save, settle } = useNote(entry, entryVersion)
  return (
    <MarginCard heading="我的笔记" screenOnly>
      <TextField className="note-field" aria-label="我的笔记" value={text} onChange={write} onBlur={save} isDisabled={!ready} maxLength={4000}>
        <TextArea className="note-area" rows={text === '' ? 2 : 5} placeholder="只写工作，不写人名和号码" />
      </TextField>
      {(text !== '' || state.kind !== 'saved') && (
        <output className="note-state" data-kind={state.kind}>
          {WORDS[state.kind]}
          {state.kind === 'refused' && `：${state.sentence}`}
        </output>
      )}
      {state.kind === 'conflict' && <NoteConflict mine={text} theirs={state.theirs?.text ?? ''} onSettle={settle} />}
    </MarginCard>
  )
}

import { useOwner } from '../../../client/owner.ts'
import { MarginCard } from '../layout/MarginCard.tsx'
import { NoteEditor } from './NoteEditor.tsx'
import { useIsGuest } from './useIsGuest.ts'

/** What this desk keeps on an entry; for a guest the sentence why nothing is kept. */
export function Mine({ entry, entryVersion }: { readonly entry: string; readonly entryVersion: string }) {
  const guest = useIsGuest()
  const owner = useOwner()
  if (guest === undefined) return null
  if (!guest) return <NoteEditor key={`${owner} ${entry}`} entry={entry} entryVersion={entryVersion} />
  return (
    <MarginCard heading="我的笔记" screenOnly>
      <p className="muted">这个窗口是访客，只能查阅：书签和笔记属于一台登记过的电脑，请从本机启动枫册时给出的链接进入。</p>
    </MarginCard>
  )
}

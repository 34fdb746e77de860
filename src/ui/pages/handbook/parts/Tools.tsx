import { Button } from 'react-aria-components/Button'
import type { EntryId } from '../../../../contract/common.ts'
import type { Citation } from '../../../../contract/law.ts'
import { CopyCitation } from '../copy/CopyCitation.tsx'
import { Bookmark } from '../mine/Bookmark.tsx'

/** What can be done with an entry: copy what it rests on, bookmark it, print it. */
export function Tools({ entry, citations }: { readonly entry: EntryId; readonly citations: readonly Citation[] }) {
  return (
    <>
      <CopyCitation key={entry} citations={citations} />
      <Bookmark entry={entry} />
      <Button className="button" onPress={() => window.print()}>
        打印
      </Button>
    </>
  )
}

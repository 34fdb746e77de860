import { useState } from 'react'
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import type { HandbookId } from '../../../../contract/common.ts'
import { Contents } from '../contents/Contents.tsx'
import './Reader.css'

interface Props {
  readonly handbook: HandbookId
  readonly current: string | undefined
  /** The page beside the list. */
  readonly children: ReactNode
}

/** Contents beside a page. In a narrow window, or at a large font, the contents fold behind a button. */
export function Reader({ handbook, current, children }: Props) {
  const [openAt, setOpenAt] = useState<string | undefined>()
  // Arriving at another entry folds the list again; on the overview the list is the page.
  const place = `${handbook} ${current ?? ''}`
  const isOpen = current === undefined || openAt === place
  return (
    <div className="reader" data-handbook={handbook}>
      <div className="reader-side" data-open={isOpen ? '' : undefined}>
        {current !== undefined && (
          <Button
            className="button reader-fold"
            aria-expanded={isOpen}
            aria-controls="contents"
            onPress={() => setOpenAt(isOpen ? undefined : place)}
          >
            {isOpen ? '收起目录' : '目录'}
          </Button>
        )}
        <div className="reader-contents" id="contents">
          <Contents key={handbook} handbook={handbook} current={current} />
        </div>
      </div>
      <div className="reader-page">{children}</div>
    </div>
  )
}

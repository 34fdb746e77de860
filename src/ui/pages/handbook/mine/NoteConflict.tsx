import { Button } from 'react-aria-components/Button'

interface Props {
  readonly mine: string
  readonly theirs: string
  readonly onSettle: (text: string) => void
}

/** Both texts of a note that was changed in two windows, and the three ways to end it. */
export function NoteConflict({ mine, theirs, onSettle }: Props) {
  return (
    <div className="note-conflict" role="alert">
      <p>
        <strong>这条笔记在另一个窗口改过。</strong>两段文字都在，选一种再保存：
      </p>
      <p className="note-conflict-label">另一个窗口的</p>
      <p className="note-conflict-text">{theirs === '' ? '（已清空）' : theirs}</p>
      <p className="note-conflict-label">这个窗口的（可在上面继续改）</p>
      <p className="note-conflict-text">{mine === '' ? '（已清空）' : mine}</p>
      <div className="note-actions">
        <Button className="button button-strong" onPress={() => onSettle([theirs, mine].filter((text) => text !== '').join('\n\n'))}>
          两段都留
        </Button>
        <Button className="button" onPress={() => onSettle(mine)}>
          只留这个窗口的
        </Button>
        <Button className="button" onPress={() => onSettle(theirs)}>
          只留另一个窗口的
        </Button>
      </div>
    </div>
  )
}

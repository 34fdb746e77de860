import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { ComboBox } from 'react-aria-components/ComboBox'
import { Input } from 'react-aria-components/Input'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import type { Person } from '../../../contract/people.ts'
import '../../components/Field.css'

const MOST = 30

interface Props {
  readonly title: string
  readonly people: readonly Person[]
  readonly onAdd: (id: string) => void
}

/** Puts somebody on a post: type a badge number or a name, ↓ and Enter. */
export function AddPerson({ title, people, onAdd }: Props) {
  const [text, setText] = useState('')
  // Every addition starts the field anew: emptied in place it would open its list again.
  const [added, setAdded] = useState(0)
  const word = text.trim().toUpperCase()
  const fitting = people.filter(({ badge, name }) => word === '' || badge.includes(word) || name.toUpperCase().includes(word)).slice(0, MOST)
  return (
    <ComboBox
      key={added}
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- the focus was in this very field
      autoFocus={added > 0}
      className="add-person"
      aria-label={`${title}：加一人`}
      items={fitting}
      inputValue={text}
      onInputChange={setText}
      selectedKey={null}
      onSelectionChange={(key) => {
        if (key === null) return
        setText('')
        setAdded((count) => count + 1)
        onAdd(String(key))
      }}
      menuTrigger="input"
      allowsEmptyCollection
    >
      <Input className="field-input" placeholder="警号或者姓名" />
      <Button className="button button-quiet" aria-label={`${title}：打开名单`}>
        ▾
      </Button>
      <Popover className="add-popover">
        <ListBox<Person> className="add-list" renderEmptyState={() => <p className="add-none muted">没有这样的人员</p>}>
          {({ id, badge, name }) => (
            <ListBoxItem id={id} className="add-item" textValue={`${name} ${badge}`}>
              {name} <span className="add-badge">{badge}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}

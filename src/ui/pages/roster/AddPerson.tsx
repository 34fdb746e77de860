import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { ComboBox } from 'react-aria-components/ComboBox'
import { Input } from 'react-aria-components/Input'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import type { Person } from '../../../contract/people.ts'

const MOST = 30

interface Props {
  readonly title: string
  readonly people: readonly Person[]
  readonly onAdd: (id: string) => void
}

/** Puts somebody on a post: type a badge number or a name, ↓ and Enter. */
export function AddPerson({ title, people, onAdd }: Props) {
  const [text, setText] = useState('')
  const word = text.trim().toUpperCase()
  const fitting = people.filter(({ badge, name }) => word === '' || badge.includes(word) || name.toUpperCase().includes(word)).slice(0, MOST)
  return (
    <ComboBox
      className="add-person"
      aria-label={`${title}：加一人`}
      items={fitting}
      inputValue={text}
      onInputChange={setText}
      selectedKey={null}
      onSelectionChange={(key) => {
        if (key === null) return
        setText('')
        onAdd(String(key))
      }}
      menuTrigger="focus"
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

import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import type { Citation } from '../../../../contract/law.ts'
import { copyText } from '../../../clipboard.ts'
import { Kbd } from '../../../components/Kbd.tsx'
import { useLawNames } from '../../law/useLaws.ts'
import { standing, useReading } from '../parts/readingContext.ts'
import { useReaderKey } from '../useReaderKey.ts'
import { copyForms } from './copyForms.ts'
import './CopyCitation.css'

/** Copies what the page rests on, in one of four forms; `c` opens the menu. Nothing where there is no citation. */
export function CopyCitation({ citations }: { readonly citations: readonly Citation[] }) {
  const names = useLawNames()
  const reading = useReading()
  const [isOpen, setOpen] = useState(false)
  useReaderKey('c', () => setOpen(citations.length > 0))
  if (citations.length === 0) return null
  const forms = names === undefined ? [] : copyForms(citations, names)
  const notes = [...new Set(citations.map((citation) => standing(reading, citation)?.note ?? ''))].filter((note) => note !== '')
  return (
    <MenuTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button className="button" aria-keyshortcuts="C" isDisabled={names === undefined}>
        复制依据 <Kbd>C</Kbd>
      </Button>
      <Popover className="copy-popover" placement="bottom end">
        {notes.length > 0 && <p className="copy-warning">注意：{notes.join('')}</p>}
        <Menu
          className="copy-menu"
          aria-label="复制依据的写法"
          onAction={(id) => {
            const form = forms.find((each) => each.id === id)
            if (form !== undefined) void copyText(form.text)
          }}
        >
          {forms.map(({ id, label, text }) => (
            <MenuItem key={id} id={id} className="copy-item" textValue={`${label} ${text}`}>
              <span className="copy-label">{label}</span>
              <span className="copy-text">{text}</span>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { TextField } from 'react-aria-components/TextField'
import { privateInput } from '../../core/tracker/privacy.ts'
import '../pages/handbook/parts/textInput.css'
import './ReasonForm.css'

interface Props {
  readonly label: string
  /** What the button does. */
  readonly action: string
  readonly onSubmit: (text: string) => void
  readonly onCancel?: () => void
  readonly optional?: boolean
  readonly placeholder?: string
  readonly hint?: string
  /** Begins with the focus: it was opened by the person a moment ago. */
  readonly focus?: boolean
  readonly start?: string
}

/**
 * Opened by the person a moment ago, so that they type at once. Two frames later: a menu it was chosen from gives the
 * focus back to its button first.
 */
function focusFirst(field: HTMLElement | null): () => void {
  let frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(() => field?.querySelector('input')?.focus())
  })
  return () => cancelAnimationFrame(frame)
}

/** One line of words and what is done with it. A person's number is stopped before it leaves the desk (LEGAL.md §4). */
export function ReasonForm({
  label,
  action,
  onSubmit,
  onCancel,
  optional = false,
  placeholder = '',
  hint = '',
  focus = false,
  start = '',
}: Props) {
  const [text, setText] = useState(start)
  const [found] = privateInput(text)
  const empty = text.trim() === ''
  return (
    <form
      className="reason-form"
      onSubmit={(event) => {
        event.preventDefault()
        if ((empty && !optional) || found !== undefined) return
        onSubmit(text.trim())
        setText('')
      }}
    >
      <TextField className="reason-field" value={text} onChange={setText} maxLength={500} isInvalid={found !== undefined} ref={focus ? focusFirst : undefined}>
        <Label>{label}</Label>
        <Input className="text-input" placeholder={placeholder} />
      </TextField>
      <Button className="button button-strong" type="submit" isDisabled={(empty && !optional) || found !== undefined}>
        {action}
      </Button>
      {onCancel !== undefined && (
        <Button className="button" onPress={onCancel}>
          取消
        </Button>
      )}
      {found !== undefined && (
        <p className="reason-stop" role="alert">
          ▲ {found.sentence}
        </p>
      )}
      {hint !== '' && <p className="reason-hint">{hint}</p>}
    </form>
  )
}

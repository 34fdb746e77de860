import type { ReactNode, Ref } from 'react'
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { Text } from 'react-aria-components/Text'
import { TextField } from 'react-aria-components/TextField'
import type { TextFieldProps } from 'react-aria-components/TextField'
import './Field.css'

interface Props extends Omit<TextFieldProps, 'children' | 'className'> {
  readonly label: string
  /** What to write, below the field. */
  readonly hint?: ReactNode
  /** What is wrong with it, as a sentence; empty for nothing. */
  readonly fault?: string
  readonly width?: 'short' | 'long'
  readonly inputRef?: Ref<HTMLInputElement>
}

/** One line to write in, with its label above and what to know below. */
export function Field({ label, hint, fault = '', width = 'long', inputRef, ...rest }: Props) {
  return (
    <TextField {...rest} className="field" data-width={width} isInvalid={fault !== ''}>
      <Label className="field-label">{label}</Label>
      <Input ref={inputRef ?? null} className="field-input" />
      {fault !== '' && (
        <Text slot="errorMessage" className="field-fault">
          ▲ {fault}
        </Text>
      )}
      {hint !== undefined && (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
    </TextField>
  )
}

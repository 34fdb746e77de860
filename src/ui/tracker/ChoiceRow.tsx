import { Label } from 'react-aria-components/Label'
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup'
import './ChoiceRow.css'

interface Props {
  readonly label: string
  readonly value: string | null
  readonly choices: readonly { readonly value: string; readonly label: string }[]
  readonly onChange: (value: string) => void
  readonly disabled?: boolean
}

/** One of a few words, in a row. */
export function ChoiceRow({ label, value, choices, onChange, disabled = false }: Props) {
  return (
    <RadioGroup className="choice-row" orientation="horizontal" value={value} onChange={onChange} isDisabled={disabled}>
      <Label className="choice-row-label">{label}</Label>
      {choices.map((each) => (
        <Radio key={each.value} value={each.value} className="choice-chip">
          {each.label}
        </Radio>
      ))}
    </RadioGroup>
  )
}

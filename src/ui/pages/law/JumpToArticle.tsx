import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { TextField } from 'react-aria-components/TextField'
import { provisionPath } from '../../router/address.ts'
import { useNavigate } from '../../router/context.ts'
import { typedArticle } from './articles.ts'
import '../handbook/parts/textInput.css'

/** Goes to another article of the same law by its number. */
export function JumpToArticle({ law, last }: { readonly law: string; readonly last: number | undefined }) {
  const go = useNavigate()
  const [typed, setTyped] = useState('')
  const article = typedArticle(typed)
  return (
    <form
      className="jump"
      onSubmit={(event) => {
        event.preventDefault()
        if (article === undefined) return
        setTyped('')
        go(provisionPath({ law, article }))
      }}
    >
      <TextField className="jump-field" value={typed} onChange={setTyped}>
        <Label>到第几条{last === undefined ? '' : `（共 ${last} 条）`}</Label>
        <Input className="text-input jump-input" inputMode="numeric" placeholder="51" />
      </TextField>
      <Button className="button" type="submit" isDisabled={article === undefined}>
        翻到
      </Button>
    </form>
  )
}

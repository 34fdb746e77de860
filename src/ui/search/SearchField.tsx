import { useEffect, useId, useRef, useState } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import { CompositionGuard } from './compositionGuard.ts'
import { moved } from './moves.ts'
import { Results } from './Results.tsx'
import { nextScope } from './scopes.ts'
import type { Choice } from './sections.ts'
import type { ChoiceActions } from './useChoice.ts'
import type { Search } from './useSearch.ts'
import './SearchField.css'

interface Props {
  readonly search: Search
  readonly actions: ChoiceActions
  readonly placeholder: string
  /** Tab goes through the scopes: only in a dialog, where nothing else waits for Tab. */
  readonly tabChangesScope?: boolean
  /** Between the field and its results. */
  readonly children?: ReactNode
}

const NO_CHOICES: readonly Choice[] = []

/** A search field that takes the focus, and its results below: a combobox with a list of grouped options. */
export function SearchField({ search, actions, placeholder, tabChangesScope = false, children }: Props) {
  const list = useId()
  const input = useRef<HTMLInputElement>(null)
  const [guard] = useState(() => new CompositionGuard())
  const [pointed, setPointed] = useState({ choices: NO_CHOICES, index: 0 })
  const { sections, text, type } = search
  const choices = sections.flatMap((section) => section.choices)
  // A new answer starts at its first line; the place in an older one means nothing.
  const index = pointed.choices[pointed.index]?.key === choices[pointed.index]?.key ? pointed.index : 0
  const active = choices[index]

  useEffect(() => input.current?.focus({ preventScroll: true }), [])
  useEffect(() => {
    if (sections.length === 0) return
    performance.clearMarks('first-result')
    performance.mark('first-result')
  }, [sections])

  function press(event: KeyboardEvent<HTMLInputElement>): void {
    if (guard.owns(event.nativeEvent)) return
    const to = event.ctrlKey || event.altKey || event.shiftKey ? undefined : moved(event.key, index, choices.length)
    if (to !== undefined) setPointed({ choices, index: to })
    else if (event.key === 'Enter' && active !== undefined) (event.ctrlKey || event.metaKey ? actions.copy : actions.open)(active)
    else if (event.key === 'Tab' && tabChangesScope) changeScope(event.shiftKey ? -1 : 1)
    else if (event.key === 'Escape' && text !== '' && !tabChangesScope) type('')
    else return
    event.preventDefault()
  }

  function changeScope(step: 1 | -1): void {
    // A typed prefix would win over the chosen scope: it goes when Tab chooses.
    type(text.replace(/^\s*[室社提案问法]\s+/u, ''))
    search.choose(nextScope(search.scope, step))
  }

  return (
    <>
      <input
        ref={input}
        className="search-input"
        type="text"
        role="combobox"
        aria-label="检索手册、法条和警情"
        aria-autocomplete="list"
        aria-expanded={choices.length > 0}
        aria-controls={choices.length > 0 ? list : undefined}
        aria-activedescendant={active === undefined ? undefined : `${list}-${active.key}`}
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        maxLength={200}
        placeholder={placeholder}
        value={text}
        onChange={(event) => type(event.target.value)}
        onKeyDown={press}
        onCompositionStart={() => {
          guard.start()
          search.compose(true)
        }}
        onCompositionEnd={(event) => {
          guard.end(event.timeStamp)
          search.compose(false)
        }}
      />
      {children}
      <output className="visually-hidden">{search.count === undefined ? '' : `${search.count} 条结果`}</output>
      <Results id={list} search={search} active={active} onOpen={actions.open} />
    </>
  )
}

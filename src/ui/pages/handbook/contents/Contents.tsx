import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { Input } from 'react-aria-components/Input'
import { SearchField } from 'react-aria-components/SearchField'
import type { HandbookId } from '../../../../contract/common.ts'
import { ErrorState } from '../../../components/ErrorState.tsx'
import { Loading } from '../../../components/Loading.tsx'
import { useRouter } from '../../../router/context.ts'
import { useFollowLinks } from '../useFollowLinks.ts'
import { useHandbook } from '../useHandbook.ts'
import { ContentsCategory } from './ContentsCategory.tsx'
import { matchesFilter } from './filter.ts'
import { moveInList } from './moveInList.ts'
import { useOpenCategories } from './openCategories.ts'
import { useShowCurrentRow } from './useShowCurrentRow.ts'
import '../parts/textInput.css'
import './Contents.css'

interface Props {
  readonly handbook: HandbookId
  /** The id of the entry on the page, none on the overview. */
  readonly current: string | undefined
}

/** A handbook's contents: every planned number by category, with a filter and the arrow keys. */
export function Contents({ handbook, current }: Props) {
  const { journey, place } = useRouter()
  const { value, failure, retry } = useHandbook(handbook)
  const [typed, setTyped] = useState('')
  const wanted = useDeferredValue(typed.trim())
  const open = useOpenCategories(handbook, value?.categories.reduce((sum, each) => sum + each.entries.length, 0) ?? 0, current)
  const scroller = useRef<HTMLDivElement>(null)
  const followLinks = useFollowLinks()

  const entries = useMemo(() => value?.categories.flatMap((category) => category.entries) ?? [], [value])
  const found = useMemo(
    () => (wanted === '' ? undefined : new Set(entries.filter((entry) => matchesFilter(entry, wanted)).map((entry) => entry.id))),
    [entries, wanted],
  )
  const reached = entries.some((entry) => entry.id === current && found?.has(entry.id) !== false)
    ? current
    : entries.find((entry) => found?.has(entry.id) !== false)?.id

  useShowCurrentRow(scroller, value === undefined ? undefined : current)

  useEffect(() => {
    const list = scroller.current
    if (list === null) return undefined
    const move = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
      if (moveInList(list, event.key, event.target)) event.preventDefault()
    }
    list.addEventListener('keydown', move)
    return () => list.removeEventListener('keydown', move)
  }, [])

  return (
    <div className="contents" ref={scroller}>
      <SearchField
        className="contents-filter"
        aria-label="筛选目录"
        value={typed}
        onChange={setTyped}
        onSubmit={() => {
          const first = entries.find((entry) => found?.has(entry.id) === true)
          if (first !== undefined) journey.go(`/${first.id}`)
        }}
      >
        <Input className="text-input" placeholder="筛选：编号、名称、条号" />
      </SearchField>
      {failure !== undefined && value === undefined && <ErrorState failure={failure} onRetry={retry} />}
      {value === undefined && failure === undefined && <Loading lines={12} />}
      <nav ref={followLinks} aria-label="目录">
        {value?.categories.map((category) => {
          const has = (id: string | undefined): boolean => id !== undefined && category.entries.some((entry) => entry.id === id)
          return (
            <ContentsCategory
              key={category.name}
              category={category}
              current={has(current) ? current : undefined}
              reached={has(reached) ? reached : undefined}
              act={place.act}
              found={found}
              isOpen={open.isOpen(category.name, has(current))}
              onOpenChange={open.setOpen}
            />
          )
        })}
      </nav>
      {found?.size === 0 && (
        <output className="contents-none">
          目录里没有「{typed.trim()}」。按 <kbd>Ctrl</kbd> <kbd>K</kbd> 可以检索正文、俗称和拼音。
        </output>
      )}
    </div>
  )
}

import { ErrorState } from '../components/ErrorState.tsx'
import { ResultSectionView } from './ResultSectionView.tsx'
import { LIST } from './roles.ts'
import type { Choice } from './sections.ts'
import type { Search } from './useSearch.ts'
import './Results.css'

interface Props {
  /** The id of the list; an option's is `<id>-<key>`. */
  readonly id: string
  readonly search: Search
  readonly active: Choice | undefined
  readonly onOpen: (choice: Choice) => void
}

/** The results of a search, grouped. Focus stays in the field: the active line is named by aria-activedescendant. */
export function Results({ id, search, active, onOpen }: Props) {
  const { sections, count, failure } = search
  if (failure !== undefined) return <ErrorState failure={failure} />
  if (sections.length === 0) return null
  return (
    <div className="results">
      {count === 0 && <p className="results-none">没有找到。可以换个说法，或者只输入一两个关键的字。</p>}
      <div id={id} {...LIST}>
        {sections.map((section) => (
          <ResultSectionView key={section.key} listId={id} section={section} active={active} onOpen={onOpen} />
        ))}
      </div>
    </div>
  )
}

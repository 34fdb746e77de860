import { SearchField } from '../../search/SearchField.tsx'
import { useChoice } from '../../search/useChoice.ts'
import { useSearch } from '../../search/useSearch.ts'
import './HomeSearch.css'

/** The search of the home page: has the focus from the start, its results lie over the shelf. */
export function HomeSearch() {
  const search = useSearch()
  const actions = useChoice(() => search.type(''))
  return (
    <search className="home-field">
      <SearchField search={search} actions={actions} placeholder="打架 · 殴打他人 · odtr · 治安法51条" />
    </search>
  )
}

import { SCOPES } from './scopes.ts'
import type { Search } from './useSearch.ts'
import './Scopes.css'

/** Where the search looks. The keyboard uses Tab in the field, so these are for the pointer. */
export function Scopes({ search }: { readonly search: Search }) {
  return (
    <fieldset className="scopes">
      <legend className="visually-hidden">检索范围</legend>
      {SCOPES.map(({ scope, mark, name }) => (
        <button
          key={name}
          type="button"
          className="scope"
          tabIndex={-1}
          aria-pressed={search.scope === scope}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => search.choose(scope)}
        >
          <span className="scope-mark" aria-hidden="true">
            {mark}
          </span>
          {name}
        </button>
      ))}
    </fieldset>
  )
}

import type { ProvisionPage } from '../../../contract/library.ts'
import { HANDBOOK_LABELS } from '../../handbooks.ts'
import { EntryLinks } from '../handbook/parts/EntryLinks.tsx'

/** The entries that cite an article without resting on it, handbook by handbook. */
export function CitingByHandbook({ citing }: { readonly citing: ProvisionPage['citing'] }) {
  return HANDBOOK_LABELS.map(({ id, title }) => ({ id, title, links: citing.filter((each) => each.id.startsWith(`${id}/`)) }))
    .filter(({ links }) => links.length > 0)
    .map(({ id, title, links }) => (
      <div key={id} className="citing">
        <h3 className="citing-handbook">
          {title} <span className="muted">{links.length}</span>
        </h3>
        <EntryLinks links={links} />
      </div>
    ))
}

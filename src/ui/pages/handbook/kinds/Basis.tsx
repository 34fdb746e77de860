import type { OffenceEntry } from '../../../../contract/entries.ts'
import { joinCitations } from '../../../../core/law/format.ts'
import { CitationLinks } from '../parts/CitationLinks.tsx'
import './Basis.css'

/** What an offence rests on, and small beside it where the older law had it. */
export function Basis({ entry }: { readonly entry: OffenceEntry }) {
  const versions = [...new Set(entry.former.map(({ version }) => version))]
  return (
    <p className="basis">
      <span>
        <CitationLinks citations={entry.basis} />
      </span>
      {versions.map((version) => (
        <span key={version} className="basis-former">
          旧法 {joinCitations(entry.former.filter((each) => each.version === version).flatMap(({ basis }) => basis), 'place')} ·{' '}
          {version.slice(0, 4)}
        </span>
      ))}
    </p>
  )
}

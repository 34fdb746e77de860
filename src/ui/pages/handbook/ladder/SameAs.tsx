import type { Citation } from '../../../../contract/law.ts'
import { BasedEntries } from '../../law/BasedEntries.tsx'
import { useProvision } from '../../law/useProvision.ts'
import { CitationLinks } from '../parts/CitationLinks.tsx'

interface Props {
  readonly citations: readonly [Citation, ...Citation[]]
}

/** 依照…的规定处罚, with the entries that state that provision's ranges. */
export function SameAs({ citations }: Props) {
  const { value } = useProvision(citations[0])
  return (
    <>
      依照
      <CitationLinks citations={citations} />
      的规定处罚
      {value !== undefined && value.based.length > 0 && <BasedEntries based={value.based} />}
    </>
  )
}

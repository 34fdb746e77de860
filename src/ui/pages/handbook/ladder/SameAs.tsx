import type { Citation } from '../../../../contract/law.ts'
import { entryPath } from '../../../router/address.ts'
import { useRouter } from '../../../router/context.ts'
import { BasedEntries } from '../../law/BasedEntries.tsx'
import { useProvision } from '../../law/useProvision.ts'
import { CitationLinks } from '../parts/CitationLinks.tsx'

interface Props {
  readonly citations: readonly [Citation, ...Citation[]]
}

/** 依照…的规定处罚, with the entries that state that provision's ranges. */
export function SameAs({ citations }: Props) {
  const { value } = useProvision(citations[0])
  const { path } = useRouter().place
  const others = value?.based.filter(({ id }) => entryPath(id) !== path) ?? []
  return (
    <>
      依照
      <CitationLinks citations={citations} />
      的规定处罚
      {others.length > 0 && <BasedEntries based={others} />}
    </>
  )
}

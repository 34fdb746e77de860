import { useEffect, useMemo } from 'react'
import { Loading } from '../../components/Loading.tsx'
import { useRouter } from '../../router/context.ts'
import type { PageProps } from '../../router/routes.ts'
import { scrollToFragment } from '../../router/scroll.ts'
import { Entry } from './Entry.tsx'
import { PlannedEntryPage } from './kinds/PlannedEntryPage.tsx'
import { Reader } from './layout/Reader.tsx'
import { useRecent } from './mine/useRecent.ts'
import { ReadingContext, standingOf } from './parts/readingContext.ts'
import { UnknownEntry } from './UnknownEntry.tsx'
import { useEntry } from './useEntry.ts'

/** One entry of a handbook beside the contents. */
export default function EntryPage({ route, params }: PageProps) {
  const handbook = route.handbook ?? 'legal-basis'
  const id = `${handbook}/${params['entry'] ?? ''}`
  const { place } = useRouter()
  const { value, failure, previous, retry } = useEntry(id)
  const ready = value !== undefined && !previous
  const written = value?.state === 'written' ? value.page : undefined
  const reading = useMemo(() => standingOf(written?.citations ?? [], place.act), [written, place.act])
  useRecent(ready && written !== undefined ? id : undefined)

  // The router looked for the section or step before its page was there.
  const fragment = ready && place.arrival !== 'back' ? place.fragment : ''
  useEffect(() => {
    scrollToFragment(fragment)
  }, [fragment])

  return (
    <Reader handbook={handbook} current={id}>
      <ReadingContext value={reading}>
        {value === undefined && failure === undefined && (
          <div className="page">
            <Loading lines={9} />
          </div>
        )}
        {value === undefined && failure !== undefined && <UnknownEntry handbook={handbook} failure={failure} onRetry={retry} />}
        {value?.state === 'written' && <Entry page={value.page} ready={ready} />}
        {value?.state === 'planned' && <PlannedEntryPage page={value.page} ready={ready} />}
      </ReadingContext>
    </Reader>
  )
}

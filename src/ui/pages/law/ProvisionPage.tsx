import { useMemo } from 'react'
import { Button } from 'react-aria-components/Button'
import { ErrorState } from '../../components/ErrorState.tsx'
import { Loading } from '../../components/Loading.tsx'
import { PageHeading } from '../../components/PageHeading.tsx'
import { useRouter } from '../../router/context.ts'
import { Link } from '../../router/Link.tsx'
import type { PageProps } from '../../router/routes.ts'
import { usePalette } from '../../search/paletteContext.ts'
import { ReadingContext, standingOf } from '../handbook/parts/readingContext.ts'
import { citationOfPlace } from './citationOfPlace.ts'
import { Provision } from './Provision.tsx'
import { useProvision } from './useProvision.ts'
import './ProvisionPage.css'

/** An article of a law, or a paragraph or item of it. */
export default function ProvisionPage({ params }: PageProps) {
  const { place } = useRouter()
  const { open } = usePalette()
  const citation = citationOfPlace(params, place.search)
  const { value, failure, previous, retry } = useProvision(citation)
  const reading = useMemo(() => standingOf(value === undefined ? [] : [value.status], place.act), [value, place.act])
  if (value === undefined) {
    const unknown = failure?.code === 'NOT_FOUND' || failure?.code === 'BAD_REQUEST'
    return (
      <div className="page">
        <PageHeading title={unknown ? '没有收录这一条' : '条文'} />
        {failure === undefined && <Loading lines={7} />}
        {failure !== undefined && !unknown && <ErrorState failure={failure} onRetry={retry} />}
        {unknown && (
          <>
            <p>{failure.code === 'NOT_FOUND' ? failure.sentence : '地址里的条号读不出来，应当像 51 或者 133之一 这样写。'}</p>
            <p>
              <Button className="button button-strong" onPress={open}>
                检索
              </Button>{' '}
              或者看<Link to="/law">手册引用的全部法律</Link>。
            </p>
          </>
        )}
      </div>
    )
  }
  return (
    <ReadingContext value={reading}>
      <div className="provision" data-handbook="legal-basis">
        <Provision page={value} ready={!previous} />
      </div>
    </ReadingContext>
  )
}

import { ErrorState } from '../../components/ErrorState.tsx'
import { Loading } from '../../components/Loading.tsx'
import { PageHeading } from '../../components/PageHeading.tsx'
import type { PageProps } from '../../router/routes.ts'
import { Reader } from './layout/Reader.tsx'
import { Overview } from './Overview.tsx'
import { useHandbook } from './useHandbook.ts'

/** A handbook: its contents beside an overview of its parts. */
export default function HandbookPage({ route }: PageProps) {
  const id = route.handbook ?? 'legal-basis'
  const { value, failure, previous, retry } = useHandbook(id)
  const handbook = previous ? undefined : value
  return (
    <Reader handbook={id} current={undefined}>
      <div className="page">
        <PageHeading title={route.title} />
        {failure !== undefined && handbook === undefined && <ErrorState failure={failure} onRetry={retry} />}
        {handbook === undefined && failure === undefined && <Loading lines={8} />}
        {handbook !== undefined && <Overview handbook={handbook} />}
      </div>
    </Reader>
  )
}

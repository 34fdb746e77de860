import { PageHeading } from '../../components/PageHeading.tsx'
import type { PageProps } from '../../router/routes.ts'

/** A stand-in until the reader is built. */
export default function ProvisionPage({ route }: PageProps) {
  return (
    <div className="page">
      <PageHeading title={route.title} />
    </div>
  )
}

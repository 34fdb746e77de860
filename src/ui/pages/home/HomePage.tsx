import { PageHeading } from '../../components/PageHeading.tsx'
import type { PageProps } from '../../router/routes.ts'

/** A stand-in until the page is built. */
export default function HomePage({ route }: PageProps) {
  return (
    <div className="page">
      <PageHeading title={route.title} />
    </div>
  )
}

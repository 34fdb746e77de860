import { Button } from 'react-aria-components/Button'
import type { HandbookId } from '../../../contract/common.ts'
import type { Failure } from '../../client/failure.ts'
import { ErrorState } from '../../components/ErrorState.tsx'
import { PageHeading } from '../../components/PageHeading.tsx'
import { handbookLabel } from '../../handbooks.ts'
import { Link } from '../../router/Link.tsx'
import { usePalette } from '../../search/paletteContext.ts'

interface Props {
  readonly handbook: HandbookId
  readonly failure: Failure
  readonly onRetry: () => void
}

/** An entry that could not be read: a number nobody planned, or a backend that did not answer. */
export function UnknownEntry({ handbook, failure, onRetry }: Props) {
  const { open } = usePalette()
  const unknown = failure.code === 'NOT_FOUND' || failure.code === 'BAD_REQUEST'
  if (!unknown) {
    return (
      <div className="page">
        <PageHeading title="没有读到这一条" />
        <ErrorState failure={failure} onRetry={onRetry} />
      </div>
    )
  }
  return (
    <div className="page">
      <PageHeading title="没有这一条" />
      <p>地址里的编号不在手册里，可能抄漏了字，也可能写错了位数。</p>
      <p>
        <Button className="button button-strong" onPress={open}>
          检索
        </Button>{' '}
        或者看<Link to={`/${handbook}`}>《{handbookLabel(handbook).title}》的目录</Link>。
      </p>
    </div>
  )
}

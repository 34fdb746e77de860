import { Button } from 'react-aria-components/Button'
import { PageHeading } from '../../components/PageHeading.tsx'
import { Link } from '../../router/Link.tsx'
import { usePalette } from '../../search/paletteContext.ts'

/** Every address that is none of ours. */
export default function NotFoundPage() {
  const { open } = usePalette()
  return (
    <div className="page">
      <PageHeading title="没有这一页" />
      <p>这个地址不是枫册的页面，可能抄漏了字，也可能那一页换了编号。</p>
      <p>
        <Button className="button button-strong" onPress={open}>
          检索
        </Button>{' '}
        或者<Link to="/">回到首页</Link>。
      </p>
    </div>
  )
}

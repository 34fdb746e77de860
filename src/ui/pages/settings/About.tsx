import { useHello } from '../../client/useHello.ts'

/** What is running: for a telephone call with whoever maintains it. */
export function About() {
  const hello = useHello().value
  return (
    <section>
      <h2>版本</h2>
      <dl className="facts">
        <dt>程序</dt>
        <dd>枫册 {hello?.app ?? ''}</dd>
        <dt>手册版次</dt>
        <dd>{hello?.edition.slice(0, 12) ?? ''}</dd>
        <dt>接口</dt>
        <dd>{hello?.contractHash ?? ''}</dd>
        <dt>运行方式</dt>
        <dd>{hello === undefined ? '' : hello.host === 'electron' ? '桌面程序' : '本机浏览器'}</dd>
        <dt>单位</dt>
        <dd>{hello?.station.name ?? ''}</dd>
      </dl>
    </section>
  )
}

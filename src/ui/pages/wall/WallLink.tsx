import { Link } from '../../router/Link.tsx'

/** The way to the wall: a window of its own where the browser allows one; the desktop shell's menu opens one, and here it takes this window. */
export function WallLink() {
  if (window.fengceHost?.kind === 'electron') {
    return (
      <Link className="button" to="/wall" title="菜单「显示」里的「大屏」可以另开一个窗口">
        大屏模式
      </Link>
    )
  }
  return (
    <a className="button" href="/wall" target="fengce-wall">
      大屏模式
    </a>
  )
}

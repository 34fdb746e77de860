import { Kbd } from '../../components/Kbd.tsx'
import './KeysHint.css'

/** The keys that make the search quick, under its field. */
export function KeysHint() {
  return (
    <p className="keys-hint">
      <span>
        <Kbd>Ctrl</Kbd> <Kbd>K</Kbd> 随处检索
      </span>
      <span>
        <Kbd>案</Kbd> <Kbd>空格</Kbd> 只查法律依据
      </span>
      <span>
        <Kbd>问</Kbd> <Kbd>空格</Kbd> 只查一百问
      </span>
      <span>
        <Kbd>↑</Kbd> <Kbd>↓</Kbd> <Kbd>Enter</Kbd> 选择、打开
      </span>
      <span>
        <Kbd>?</Kbd> 全部按键
      </span>
    </p>
  )
}

import { Component } from 'react'
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import './Mishap.css'
import './States.css'

interface Props {
  /** What did not come, as the sentence names it: 这一页, 检索. */
  readonly what: string
  /** Tried again when this changes. */
  readonly at?: string
  /** What floats above the page has no place of its own to say it in. */
  readonly floating?: boolean
  readonly children: ReactNode
}

interface State {
  readonly failed: boolean
  readonly at: string | undefined
}

/**
 * Says that a part could not be shown, and keeps the rest of the window alive: its code is fetched when it is
 * first needed, and the host may be away then, or newer than this page.
 */
export class Mishap extends Component<Props, State> {
  override state: State = { failed: false, at: undefined }

  static getDerivedStateFromError(): Partial<State> {
    return { failed: true }
  }

  static getDerivedStateFromProps({ at }: Props, state: State): State | null {
    return at === state.at ? null : { failed: false, at }
  }

  override render(): ReactNode {
    const { what, floating = false, children } = this.props
    if (!this.state.failed) return children
    return (
      <div className={`state ${floating ? 'mishap-floating' : 'page'}`} role="alert">
        <p className="state-text">
          {what}没有打开：连不上枫册的后台，或者枫册刚刚更新过。请确认枫册还在运行，再重新载入；没有保存的文字会留着。
        </p>
        <Button className="button" onPress={() => location.reload()}>
          重新载入
        </Button>
      </div>
    )
  }
}

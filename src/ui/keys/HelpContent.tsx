import { Button } from 'react-aria-components/Button'
import { Dialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { Kbd } from '../components/Kbd.tsx'
import './HelpContent.css'

const KEYS: readonly { readonly keys: readonly string[]; readonly does: string }[] = [
  { keys: ['Ctrl', 'K'], does: '在任何一页打开检索' },
  { keys: ['/'], does: '打开检索（不在输入时）' },
  { keys: ['↑', '↓'], does: '在结果里移动' },
  { keys: ['Home', 'End'], does: '到第一条、最后一条结果' },
  { keys: ['Enter'], does: '打开选中的结果' },
  { keys: ['Ctrl', 'Enter'], does: '复制选中结果的法律依据' },
  { keys: ['Tab'], does: '检索窗口里换一个范围' },
  { keys: ['Esc'], does: '清空或者关闭' },
  { keys: ['J'], does: '阅读时到下一条' },
  { keys: ['K'], does: '阅读时到上一条' },
  { keys: ['C'], does: '阅读时复制法律依据' },
  { keys: ['Alt', '←'], does: '回到上一页，停在原来的位置' },
  { keys: ['Alt', '→'], does: '再到下一页' },
  { keys: ['?'], does: '打开这一页说明' },
]

/** The keys that work everywhere, in a dialog. */
export default function HelpContent({ close }: { readonly close: () => void }) {
  return (
    <ModalOverlay className="veil" isDismissable isOpen onOpenChange={close}>
      <Modal className="help">
        <Dialog className="help-dialog">
          <Heading slot="title" className="help-title">
            键盘
          </Heading>
          <dl className="help-keys">
            {KEYS.map(({ keys, does }) => (
              <div key={does} className="help-row">
                <dt>
                  {keys.map((key) => (
                    <Kbd key={key}>{key}</Kbd>
                  ))}
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
          <Button className="button" slot="close">
            关闭
          </Button>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

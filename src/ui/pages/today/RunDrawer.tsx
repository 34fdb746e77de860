import { Button } from 'react-aria-components/Button'
import { Dialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { Link } from '../../router/Link.tsx'
import { RunSheet } from '../../tracker/run/RunSheet.tsx'
import { RunTimesLine } from '../../tracker/run/RunTimesLine.tsx'
import { StatusWord } from '../../tracker/StatusWord.tsx'
import { useRun } from '../../tracker/useRun.ts'
import { runPath } from '../../tracker/runPath.ts'
import './RunDrawer.css'

interface Props {
  readonly run: string
  readonly close: () => void
  readonly readOnly?: boolean
}

/** A run beside the board. Escape goes back to the cell it came from. */
export function RunDrawer({ run, close, readOnly = false }: Props) {
  const { value: view } = useRun(run)
  return (
    <ModalOverlay className="drawer-veil" isDismissable isOpen onOpenChange={(open) => !open && close()}>
      <Modal className="drawer">
        <Dialog className="drawer-dialog">
          <header className="drawer-head">
            <div>
              <p className="muted small">{view?.post?.title ?? '清单'}</p>
              <Heading slot="title" className="drawer-title">
                {view?.title ?? '正在读取'}
              </Heading>
              {view !== undefined && (
                <p className="drawer-times">
                  <StatusWord status={view.status} /> <RunTimesLine times={view.times} />
                </p>
              )}
            </div>
            <div className="run-acts">
              <Link className="button" to={runPath(run)}>
                整页
              </Link>
              <Button className="button" slot="close">
                关闭
              </Button>
            </div>
          </header>
          <RunSheet run={run} readOnly={readOnly} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

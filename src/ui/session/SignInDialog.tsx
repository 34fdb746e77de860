import { Button } from 'react-aria-components/Button'
import { Dialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import type { Asked } from './signInContext.ts'
import { SignInForm } from './SignInForm.tsx'

interface Props {
  readonly asked: Asked
  readonly end: (signedIn: boolean) => void
}

/** The sign-in over the page, which stays as it is. */
export default function SignInDialog({ asked, end }: Props) {
  return (
    <ModalOverlay className="veil" isDismissable isOpen onOpenChange={() => end(false)}>
      <Modal className="sign-in-window">
        <Dialog className="sign-in-dialog">
          <div className="sign-in-head">
            <Heading slot="title" className="sign-in-title">
              {asked.isSwitch ? '换人登录' : '登录'}
            </Heading>
            <Button className="button button-quiet" slot="close">
              关闭
            </Button>
          </div>
          {asked.reason !== '' && <p>{asked.reason}</p>}
          <SignInForm isSwitch={asked.isSwitch} done={() => end(true)} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

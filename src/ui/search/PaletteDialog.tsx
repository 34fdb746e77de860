import { Dialog } from 'react-aria-components/Dialog'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { PaletteContent } from './PaletteContent.tsx'
import './PaletteDialog.css'

/** The search that opens over any page. */
export default function PaletteDialog({ close }: { readonly close: () => void }) {
  return (
    <ModalOverlay className="veil" isDismissable isOpen onOpenChange={close}>
      <Modal className="palette">
        <Dialog className="palette-dialog" aria-label="检索">
          <PaletteContent close={close} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

import { Dialog } from 'react-aria-components/Dialog'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { PaletteContent } from './PaletteContent.tsx'
import { usePalette } from './paletteContext.ts'
import './Palette.css'

/** The search that opens over any page. */
export function Palette() {
  const { isOpen, open, close } = usePalette()
  return (
    <ModalOverlay className="veil" isDismissable isOpen={isOpen} onOpenChange={(next) => (next ? open() : close())}>
      <Modal className="palette">
        <Dialog className="palette-dialog" aria-label="检索">
          <PaletteContent close={close} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

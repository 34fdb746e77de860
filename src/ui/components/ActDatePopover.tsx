import type { RefObject } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { Popover } from 'react-aria-components/Popover'
import { ActDateForm } from './ActDateForm.tsx'

interface Props {
  readonly trigger: RefObject<HTMLButtonElement | null>
  readonly close: () => void
}

/** The form for the act date, below its button. */
export default function ActDatePopover({ trigger, close }: Props) {
  return (
    <Popover className="act-date-popover" placement="bottom end" triggerRef={trigger} isOpen onOpenChange={close}>
      <Dialog className="act-date-dialog" aria-label="选择行为时">
        <ActDateForm close={close} />
      </Dialog>
    </Popover>
  )
}

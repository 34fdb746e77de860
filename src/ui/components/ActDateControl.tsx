import { lazy, Suspense } from 'react'
import { Button } from 'react-aria-components/Button'
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog'
import { Popover } from 'react-aria-components/Popover'
import { useActDate } from '../router/context.ts'
import { Loading } from './Loading.tsx'
import './ActDateControl.css'

// The calendar is a third of the code and rarely needed: it comes when the popover opens.
const ActDateForm = lazy(() => import('./ActDateForm.tsx'))

/** Shows for which act date (行为时) everything is read, and lets it be chosen. */
export function ActDateControl() {
  const [act] = useActDate()
  return (
    <DialogTrigger>
      <Button className="act-date">
        行为时 <strong>{act ?? '今日现行'}</strong>
      </Button>
      <Popover className="act-date-popover" placement="bottom end">
        <Dialog className="act-date-dialog" aria-label="选择行为时">
          {({ close }) => (
            <Suspense fallback={<Loading />}>
              <ActDateForm close={close} />
            </Suspense>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

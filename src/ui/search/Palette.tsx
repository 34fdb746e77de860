import { lazy, Suspense } from 'react'
import { usePalette } from './paletteContext.ts'

// What floats is a third of the code and not needed for the first page.
const PaletteDialog = lazy(() => import('./PaletteDialog.tsx'))

/** The search palette, while it is open. */
export function Palette() {
  const { isOpen, close } = usePalette()
  return <Suspense>{isOpen && <PaletteDialog close={close} />}</Suspense>
}

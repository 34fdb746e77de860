import { useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { useShortcut } from '../keys/useShortcut.ts'
import { PaletteContext } from './paletteContext.ts'

/** Holds whether the search palette is open; Ctrl+K anywhere and `/` outside of fields open it. */
export function PaletteProvider({ children }: { readonly children: ReactNode }) {
  const [isOpen, setOpen] = useState(false)
  const control = useMemo(() => ({ isOpen, open: () => setOpen(true), close: () => setOpen(false) }), [isOpen])
  useShortcut('search', control.open)
  return <PaletteContext value={control}>{children}</PaletteContext>
}

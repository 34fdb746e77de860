import { createContext, use } from 'react'

export interface PaletteControl {
  readonly isOpen: boolean
  readonly open: () => void
  readonly close: () => void
}

export const PaletteContext = createContext<PaletteControl | undefined>(undefined)

/** Opens and closes the search palette from anywhere. Only under PaletteProvider. */
export function usePalette(): PaletteControl {
  const control = use(PaletteContext)
  if (control === undefined) throw new Error('usePalette needs a PaletteProvider above it')
  return control
}

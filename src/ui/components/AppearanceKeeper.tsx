import { useEffect } from 'react'
import { showAppearance } from '../theme/appearance.ts'
import { useAppearance } from '../theme/useAppearance.ts'

/** Shows the theme and font size in force; it draws nothing itself. */
export function AppearanceKeeper() {
  const { theme, fontSize } = useAppearance().settings
  useEffect(() => showAppearance({ theme, fontSize }), [theme, fontSize])
  return null
}

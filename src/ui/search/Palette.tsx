/** The search palette; its content follows. */
export function Palette() {
  return null
}

/** The custom scheme of the desktop shell and the one host under it. */
export const SCHEME = 'app'
export const HOST = 'fengce'

/**
 * Whether an address is a page of ours. Protocol and host are compared, not `origin`:
 * for a custom scheme Node reports the origin as the string 'null'.
 */
export function isOurs(address: string): boolean {
  if (!URL.canParse(address)) return false
  const url = new URL(address)
  return url.protocol === `${SCHEME}:` && url.host === HOST
}

/** The address of a page of ours, e.g. `/legal-basis/0095`. */
export function pageAddress(path = '/'): string {
  return `${SCHEME}://${HOST}${path}`
}

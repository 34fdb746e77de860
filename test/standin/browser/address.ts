/** Chromium cannot serve a scheme of one's own, so `app://fengce/…` appears as `https://fengce.standin/…`. */
const SCHEME = 'app:'
const ENDING = '.standin'

/** The address in Chromium of one in the product's scheme; any other stays as it is. */
export function toBrowser(address: string): string {
  const url = new URL(address)
  return url.protocol === SCHEME ? `https://${url.host}${ENDING}${address.slice(SCHEME.length + 2 + url.host.length)}` : address
}

/** The product's address of one in Chromium; any other stays as it is. */
export function toProduct(address: string): string {
  const url = new URL(address)
  return isPages(address) ? `${SCHEME}//${url.host.slice(0, -ENDING.length)}${address.slice(url.origin.length)}` : address
}

/** Whether an address in Chromium is one of the product's scheme. */
export function isPages(address: string): boolean {
  const url = new URL(address)
  return url.protocol === 'https:' && url.host.endsWith(ENDING)
}

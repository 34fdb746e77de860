/** The fingerprint of the contract this page was built against; the build defines it. */
declare const __CONTRACT_HASH__: string

interface Window {
  /** Present in the desktop shell only (electron/preload). */
  readonly fengceHost?: { readonly kind: string }
}

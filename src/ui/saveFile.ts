import type { ReportFile } from '../contract/reporting.ts'

/** Hands a file to the browser's own saving. */
export function saveFile({ base64, mime, fileName }: ReportFile): void {
  const bytes = Uint8Array.from(atob(base64), (char) => char.codePointAt(0) ?? 0)
  const address = URL.createObjectURL(new Blob([bytes], { type: mime }))
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
  // The click has started the download; the address is not needed any longer once the browser has read it.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

import { announce } from './announce.ts'

/** What copying needs of a browser; a test brings its own. */
export interface ClipboardHost {
  readonly clipboard: Pick<Clipboard, 'writeText'> | undefined
  readonly document: Document
}

/** A page over plain HTTP on the station's network has no navigator.clipboard, whatever its type says. */
function thisHost(): ClipboardHost {
  return { clipboard: 'clipboard' in navigator ? navigator.clipboard : undefined, document }
}

/** Copies through a selected text field that nobody sees; works without a secure context. */
function copyBySelection(text: string, { document }: ClipboardHost): boolean {
  const field = document.createElement('textarea')
  const before = document.activeElement
  field.value = text
  field.className = 'visually-hidden'
  field.readOnly = true
  field.setAttribute('aria-hidden', 'true')
  // Inside an open dialog, else its focus trap takes the selection away.
  const place = before?.closest('[role="dialog"]') ?? document.body
  place.append(field)
  field.select()
  try {
    return document.execCommand('copy')
  } catch {
    return false
  } finally {
    field.remove()
    if (before !== null && 'focus' in before && typeof before.focus === 'function') before.focus()
  }
}

/** Puts text on the clipboard; true when it is there. */
export async function writeClipboard(text: string, host: ClipboardHost = thisHost()): Promise<boolean> {
  if (host.clipboard !== undefined) {
    try {
      await host.clipboard.writeText(text)
      return true
    } catch {
      // Permission refused or the window not focused: the older way may still work.
    }
  }
  return copyBySelection(text, host)
}

/** Copies and says so: 已复制, or what to do when the browser refuses. */
export async function copyText(text: string): Promise<boolean> {
  const done = await writeClipboard(text)
  announce(done ? '已复制' : '没有复制成功。请选中文字，再按 Ctrl+C。')
  return done
}

import { BrowserWindow, nativeTheme } from 'electron'
import { pageAddress } from './origin.ts'
import { deskWindowOptions } from './windows.ts'

/** Opens desks (windows); the main process alone does this. */
export interface Desks {
  open(path?: string): BrowserWindow
  /** Brings the newest desk to the front, or opens one. */
  focus(): void
}

/** `preload` is the built preload file. */
export function setupDesks(preload: string): Desks {
  function open(path = '/'): BrowserWindow {
    const window = new BrowserWindow(deskWindowOptions(preload, nativeTheme.shouldUseDarkColors))
    window.once('ready-to-show', () => window.show())
    void window.loadURL(pageAddress(path))
    return window
  }
  return {
    open,
    focus() {
      const window = BrowserWindow.getAllWindows().at(-1)
      if (window === undefined) {
        open()
        return
      }
      if (window.isMinimized()) window.restore()
      window.focus()
    },
  }
}

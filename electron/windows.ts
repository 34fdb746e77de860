import type { BrowserWindowConstructorOptions } from 'electron'

/** The window options of a desk: sandboxed, isolated, without Node, shown when painted. */
export function deskWindowOptions(preload: string, dark: boolean): BrowserWindowConstructorOptions {
  return {
    width: 1440,
    height: 900,
    minWidth: 960,
    minHeight: 640,
    show: false,
    title: '枫册',
    backgroundColor: dark ? '#141a22' : '#f6f4ee',
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  }
}

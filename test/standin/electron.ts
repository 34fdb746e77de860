/** What `import … from 'electron'` gives the built main bundle: only what electron/*.ts uses. */
import { strict } from './refuse.ts'

export { app } from './app.ts'
export { ipcMain } from './ipcMain.ts'
export { Menu } from './menu.ts'
export { protocol } from './protocol.ts'
export { session } from './session.ts'
export { BrowserWindow } from './windows.ts'

export const nativeTheme = strict('nativeTheme', { shouldUseDarkColors: false })

export const dialog = strict('dialog', {
  showErrorBox(title: string, content: string): void {
    process.stderr.write(`${title}\n${content}\n`)
  },
})

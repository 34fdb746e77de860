import { app, Menu } from 'electron'
import type { Desks } from './desks.ts'

/** The application menu, in Chinese; on Windows and Linux it shows with Alt. */
export function setupMenu(desks: Desks): void {
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      {
        label: '文件',
        submenu: [
          { label: '再开一个窗口', accelerator: 'CmdOrCtrl+Shift+N', click: () => void desks.open() },
          { label: '打印', accelerator: 'CmdOrCtrl+P', click: (_item, window) => printWindow(window) },
          { type: 'separator' },
          { label: '退出', accelerator: 'CmdOrCtrl+Q', click: () => app.quit() },
        ],
      },
      {
        label: '编辑',
        submenu: [
          { label: '撤销', role: 'undo' },
          { label: '重做', role: 'redo' },
          { type: 'separator' },
          { label: '剪切', role: 'cut' },
          { label: '复制', role: 'copy' },
          { label: '粘贴', role: 'paste' },
          { label: '全选', role: 'selectAll' },
        ],
      },
      {
        label: '显示',
        submenu: [
          { label: '大屏', click: () => void desks.open('/wall') },
          { label: '重新载入', role: 'reload' },
          { label: '全屏', role: 'togglefullscreen' },
        ],
      },
    ]),
  )
}

function printWindow(window: Electron.BaseWindow | undefined): void {
  if (window !== undefined && 'webContents' in window) (window as Electron.BrowserWindow).webContents.print()
}
